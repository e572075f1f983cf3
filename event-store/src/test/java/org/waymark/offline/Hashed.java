package org.waymark.offline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that are put together to be hashed, as the section "Bytes" of the format says. */
final class Hashed {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Hashed number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
        return this;
    }

    Hashed text(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    Hashed field(byte[] field) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
        return raw(field);
    }

    Hashed hex(String hex) {
        return field(HexFormat.of().parseHex(hex));
    }

    Hashed raw(byte[] raw) {
        bytes.writeBytes(raw);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(sha256());
    }
}
