package org.waymark.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a key that signs notes (C2SP signed-note), written as {@code name+id+key}.
 *
 * @param name whose key it is: no spaces, no plus
 * @param id the first four bytes of SHA-256 over name, newline, a byte that is one, and the key; 8 hex digits
 * @param key in base64: a byte that is one, for Ed25519, and the 32 bytes of the key
 */
public record VerifierKey(String name, String id, String key) {

    static final byte ED25519 = 1;

    /** Refuses what is no key, and an id that is not the key's. */
    public VerifierKey {
        requireName(name);
        byte[] bytes = decoded(key);
        if (bytes.length != 1 + Ed25519.KEY_BYTES || bytes[0] != ED25519) {
            throw new InvalidNoteException("The verifier key of %s is not an Ed25519 key.".formatted(name));
        }
        if (!id.equals(id(name, bytes))) {
            throw new InvalidNoteException("The verifier key of %s has the id %s, but its id would be %s."
                    .formatted(name, id, id(name, bytes)));
        }
    }

    /**
     * Reads a key as it is written.
     *
     * @throws InvalidNoteException if it is none
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new InvalidNoteException("A verifier key is written name+id+key, not: " + text);
        }
        return new VerifierKey(parts[0], parts[1], parts[2]);
    }

    static VerifierKey of(String name, byte[] publicKey) {
        byte[] typed = typed(publicKey);
        return new VerifierKey(name, id(name, typed), Base64.getEncoder().encodeToString(typed));
    }

    /** {@return name+id+key} */
    public String text() {
        return name + "+" + id + "+" + key;
    }

    boolean verifies(byte[] message, byte[] signature) {
        byte[] typed = decoded(key);
        return Ed25519.verify(Arrays.copyOfRange(typed, 1, typed.length), message, signature);
    }

    static byte[] typed(byte[] key) {
        return ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array();
    }

    static String id(String name, byte[] typedKey) {
        MessageDigest sha256 = sha256();
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        return HexFormat.of().formatHex(sha256.digest(typedKey), 0, 4);
    }

    static void requireName(String name) {
        if (name.isEmpty()
                || name.contains("+")
                || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ')) {
            throw new InvalidNoteException("A key's name must have no spaces and no plus, unlike \"" + name + "\".");
        }
    }

    static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidNoteException("This is not base64: " + base64, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
