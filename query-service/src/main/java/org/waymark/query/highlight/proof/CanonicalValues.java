package org.waymark.query.highlight.proof;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Digests the values of a PDF, each as its kind, a length and its bytes, however it is written in the file. */
final class CanonicalValues {

    private static final Set<String> WITH_FILTERS = Set.of("Length", "DL");
    private static final Set<String> WITHOUT_FILTERS = Set.of("Length", "DL", "Filter", "DecodeParms");

    /** Most bytes of all streams together: a small file can be written so that it never ends. */
    private static final long MOST_BYTES = 256L << 20;

    private final MessageDigest sha256;
    private long streamed;

    CanonicalValues() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    byte[] sha256() {
        return sha256.digest();
    }

    /** The value itself, where it is referred to. */
    static @Nullable COSBase resolved(@Nullable COSBase value) {
        return value instanceof COSObject object ? object.getObject() : value;
    }

    /** Whether an entry with this value says the same as no entry. */
    static boolean isNothing(@Nullable COSBase value) {
        COSBase resolved = resolved(value);
        return resolved == null || resolved instanceof COSNull;
    }

    /** A word of the traversal. */
    void token(String word) {
        field('t', word.getBytes(StandardCharsets.UTF_8));
    }

    /** A value that leads to no other. */
    void simple(@Nullable COSBase value) {
        switch (value) {
            case null -> token("null");
            case COSNull _ -> token("null");
            case COSBoolean bool -> token(bool.getValue() ? "true" : "false");
            case COSInteger number -> number(BigDecimal.valueOf(number.longValue()));
            case COSFloat number -> number(new BigDecimal(Float.toString(number.floatValue())));
            case COSName name -> field('n', name.getName().getBytes(StandardCharsets.UTF_8));
            case COSString text -> field('s', text.getBytes());
            default -> throw new UnreadablePdfException("The file has a value of an unknown kind", null);
        }
    }

    /** 1.0 and 1 are the same number. */
    private void number(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        field('d', plain.getBytes(StandardCharsets.US_ASCII));
    }

    private void field(char kind, byte[] bytes) {
        sha256.update((byte) kind);
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        sha256.update(bytes);
    }

    /** The bytes of a stream, their digest, since their number is known at the end only. */
    void stream(COSStream stream) {
        try (InputStream bytes = decoded(stream)) {
            MessageDigest content = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[16_384];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                streamed += read;
                if (streamed > MOST_BYTES) {
                    throw new UnreadablePdfException("The file holds more than can be checked", null);
                }
                content.update(buffer, 0, read);
            }
            field('b', content.digest());
        } catch (IOException e) {
            throw new UnreadablePdfException("A part of the file cannot be decoded: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The bytes of a stream: inflated where that is all there is to do, otherwise as they are stored. They are read as they are
     * asked for: a small file can hold a stream that never ends.
     */
    static InputStream decoded(COSStream stream) throws IOException {
        return isDeflated(stream)
                ? new InflaterInputStream(stream.createRawInputStream())
                : stream.createRawInputStream();
    }

    /** The entries of a stream that only say how its bytes are written. */
    static Set<String> ofEncoding(COSStream stream) {
        return isDeflated(stream) || filters(stream).isEmpty() ? WITHOUT_FILTERS : WITH_FILTERS;
    }

    private static boolean isDeflated(COSStream stream) {
        return filters(stream).equals(List.of(COSName.FLATE_DECODE)) && isNothing(stream.getItem(COSName.DECODE_PARMS));
    }

    private static List<COSName> filters(COSStream stream) {
        return new PDStream(stream).getFilters();
    }
}
