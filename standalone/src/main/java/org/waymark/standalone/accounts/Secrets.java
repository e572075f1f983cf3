package org.waymark.standalone.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that Waymark makes at random and hands out once: of each only a hash is kept. */
public final class Secrets {

    private static final SecureRandom DICE = new SecureRandom();

    private Secrets() {}

    /** So many bytes at random. */
    static byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        DICE.nextBytes(bytes);
        return bytes;
    }

    /** 256 bits at random, as they may stand in an address. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** SHA-256, in hexadecimal: what is hashed is random, so it needs no slow hash. */
    public static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
