package org.waymark.ledger.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks along the bytes of a BSON document that has to look as it was written, and makes no object for anything it passes.
 * A surprise, whatever it is, is an {@link IrregularException} or an {@link IndexOutOfBoundsException}.
 */
final class BsonCursor {

    static final int TEXT = 0x02;
    static final int DOCUMENT = 0x03;
    static final int ARRAY = 0x04;

    private static final int BINARY = 0x05;
    private static final int DATE = 0x09;
    private static final int INT = 0x10;
    private static final int LONG = 0x12;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[0];
    private int at;

    /** The bytes are not those of the document that was expected. */
    static final class IrregularException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private IrregularException() {
            super("These bytes were not expected", null, false, false);
        }
    }

    static byte[] text(String name) {
        return field(TEXT, name);
    }

    static byte[] array(String name) {
        return field(ARRAY, name);
    }

    static byte[] date(String name) {
        return field(DATE, name);
    }

    static byte[] int32(String name) {
        return field(INT, name);
    }

    static byte[] int64(String name) {
        return field(LONG, name);
    }

    /** {@return type, name, length and subtype of a field that holds so many bytes} */
    static byte[] binary(String name, int size) {
        byte[] field = field(BINARY, name);
        return ByteBuffer.allocate(field.length + Integer.BYTES + 1)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(field)
                .putInt(size)
                .array();
    }

    private static byte[] field(int type, String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(utf8.length + 2).put((byte) type).put(utf8).array();
    }

    void over(byte[] document, int offset) {
        bytes = document;
        at = offset;
    }

    int at() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Passes what the field begins with, its type and name. */
    void expect(byte[] field) {
        if (!skipIf(field)) {
            throw new IrregularException();
        }
    }

    boolean skipIf(byte[] field) {
        int to = at + field.length;
        boolean equal = to <= bytes.length && Arrays.equals(bytes, at, to, field, 0, field.length);
        if (equal) {
            at = to;
        }
        return equal;
    }

    /** {@return whether another element of the array follows; passes its type and its name, which is its index} */
    boolean element(int type, int index) {
        if (bytes[at] == 0) {
            return false;
        }
        require(bytes[at++] == type);
        int name = 0;
        int begin = at;
        for (; bytes[at] != 0; at++) {
            int digit = bytes[at] - '0';
            require(digit >= 0 && digit <= 9 && at - begin < 9);
            name = 10 * name + digit;
        }
        require(name == index && at++ > begin);
        return true;
    }

    int int32() {
        int value = (int) INTS.get(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    long int64() {
        long value = (long) LONGS.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    /** Goes into a document or an array. {@return where it ends: the place of its last byte, a zero} */
    int enter() {
        int begin = at;
        int size = int32();
        require(size > Integer.BYTES && size <= bytes.length - begin && bytes[begin + size - 1] == 0);
        return begin + size - 1;
    }

    void leave(int end) {
        require(at == end);
        at++;
    }

    /** Passes a text. {@return how many bytes it has: they end one byte, a zero, before {@link #at}} */
    int skipText() {
        int size = int32() - 1;
        require(size >= 0 && size < bytes.length - at && bytes[at + size] == 0);
        at += size + 1;
        return size;
    }

    /** Passes a text and adds it to a digest. */
    void text(Digest digest) {
        int size = skipText();
        digest.field(bytes, at - 1 - size, size);
    }

    /** {@return the text of which the last {@link #skipText} said the size} */
    String lastText(int size) {
        return new String(bytes, at - 1 - size, size, StandardCharsets.UTF_8);
    }

    /** Passes so many bytes. {@return where they begin} */
    int skip(int count) {
        int begin = at;
        at += count;
        require(at <= bytes.length);
        return begin;
    }

    static void require(boolean regular) {
        if (!regular) {
            throw new IrregularException();
        }
    }
}
