package org.waymark.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.types.Binary;

/**
 * Collects length-prefixed fields and hashes them with SHA-256. A text is its UTF-8 bytes behind their number as a
 * 32-bit big-endian integer, so that no two lists of fields give the same bytes; a number is 64 bits, big-endian.
 */
final class Digest {

    static final Binary ZERO = new Binary(new byte[32]);
    static final String ZERO_HEX = hex(ZERO);

    /** No bytes: stands for the salt where there is none. */
    static final Binary NOTHING = new Binary(new byte[0]);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Digest text(String value) {
        return field(value.getBytes(StandardCharsets.UTF_8));
    }

    Digest field(byte[] value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        bytes.writeBytes(value);
        return this;
    }

    /** Adds bytes without their length: only for a first field whose length is fixed. */
    Digest raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    Digest number(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    Binary sha256() {
        return new Binary(algorithm().digest(bytes.toByteArray()));
    }

    /** {@return SHA-256 of the salt followed by the text's UTF-8 bytes} */
    static Binary salted(Binary salt, String text) {
        MessageDigest digest = algorithm();
        digest.update(salt.getData());
        return new Binary(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String hex(Binary hash) {
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
