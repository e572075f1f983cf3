package org.waymark.query.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The bytes of an answer, plain and compressed, to be sent as often as they are asked for. */
final class EncodedAnswer {

    /** Less than this fits into one packet as it is. */
    private static final int WORTH_IT = 1_024;

    private final byte[] plain;
    private final byte[] zipped;

    private EncodedAnswer(byte[] plain, byte[] zipped) {
        this.plain = plain;
        this.zipped = zipped;
    }

    static EncodedAnswer of(byte[] plain) {
        return new EncodedAnswer(plain, plain.length < WORTH_IT ? plain : zip(plain));
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] plain() {
        return plain;
    }

    /** The compressed bytes; the plain ones where compressing gains nothing. */
    byte[] zipped() {
        return zipped;
    }

    boolean isZipped() {
        return plain != zipped;
    }

    int weight() {
        return plain.length + (isZipped() ? zipped.length : 0);
    }
}
