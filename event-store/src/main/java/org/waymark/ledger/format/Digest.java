package org.waymark.ledger.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bson.types.Binary;

/**
 * Collects length-prefixed fields and hashes them with SHA-256. A text is its UTF-8 bytes behind their number as a
 * 32-bit big-endian integer, so that no two lists of fields give the same bytes; a number is 64 bits, big-endian. After a
 * hash it is empty and can be used again. Not safe for several threads.
 */
public final class Digest {

    /** Bytes of a hash. */
    static final int BYTES = 32;

    public static final Binary ZERO = new Binary(new byte[BYTES]);
    public static final String ZERO_HEX = hex(ZERO);

    /** No bytes: used for the salt where there is none. */
    static final Binary NOTHING = new Binary(new byte[0]);

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest sha256 = algorithm();
    private byte[] bytes = new byte[512];
    private int length;

    Digest text(String value) {
        return field(value.getBytes(StandardCharsets.UTF_8));
    }

    public Digest field(byte[] value) {
        return field(value, 0, value.length);
    }

    public Digest field(byte[] from, int offset, int count) {
        int at = reserve(Integer.BYTES); // may put another array in place of bytes
        INT.set(bytes, at, count);
        return raw(from, offset, count);
    }

    /** Adds bytes without their length: only for a first field whose length is fixed. */
    Digest raw(byte[] value) {
        return raw(value, 0, value.length);
    }

    Digest raw(byte[] from, int offset, int count) {
        int at = reserve(count);
        System.arraycopy(from, offset, bytes, at, count);
        return this;
    }

    Digest number(long value) {
        int at = reserve(Long.BYTES);
        LONG.set(bytes, at, value);
        return this;
    }

    /** {@return where the next field goes; a number there can be put right by {@link #numberAt}} */
    int length() {
        return length;
    }

    void numberAt(int position, long value) {
        LONG.set(bytes, position, value);
    }

    public Binary sha256() {
        byte[] hash = new byte[BYTES];
        sha256(hash, 0);
        return new Binary(hash);
    }

    public void sha256(byte[] into, int offset) {
        sha256.update(bytes, 0, length);
        length = 0;
        try {
            sha256.digest(into, offset, BYTES);
        } catch (DigestException e) {
            throw new IllegalArgumentException("No room for a hash at " + offset, e);
        }
    }

    /** Forgets what was added. */
    void clear() {
        length = 0;
    }

    private int reserve(int count) {
        int at = length;
        if (bytes.length - at < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + count));
        }
        length = at + count;
        return at;
    }

    /** {@return SHA-256 of the salt followed by the text's UTF-8 bytes} */
    static Binary salted(Binary salt, String text) {
        MessageDigest digest = algorithm();
        digest.update(salt.getData());
        return new Binary(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static String hex(Binary hash) {
        return HexFormat.of().formatHex(hash.getData());
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
