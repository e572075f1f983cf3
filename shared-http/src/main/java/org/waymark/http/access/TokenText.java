package org.waymark.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How a personal access token is written: {@code wmk_}, 32 characters at random (190 bits), and six that check them, so that
 * whoever looks for tokens that got out can tell one from other text, and a slip of the pen needs no look into the database.
 */
final class TokenText {

    static final String PREFIX = "wmk_";

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 32;
    private static final int CHECK = 6;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM + CHECK) + "}");
    private static final SecureRandom DICE = new SecureRandom();

    private TokenText() {}

    /** A new one. */
    static String random() {
        StringBuilder text = new StringBuilder(PREFIX);
        DICE.ints(RANDOM, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        return text + check(text.toString());
    }

    /** A few letters at random, for what is named but opens nothing. */
    static String name() {
        StringBuilder text = new StringBuilder();
        DICE.ints(12, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        return text.toString();
    }

    /** Whether it can be one: of the right form, and with the right characters at its end. */
    static boolean isOne(String text) {
        int end = text.length() - CHECK;
        return SHAPE.matcher(text).matches() && text.substring(end).equals(check(text.substring(0, end)));
    }

    private static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder check = new StringBuilder();
        for (long rest = crc.getValue(); check.length() < CHECK; rest /= LETTERS.length()) {
            check.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        return check.reverse().toString();
    }

    /** What is kept in place of one: SHA-256, in hexadecimal. What is hashed is random, so it needs no slow hash. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
