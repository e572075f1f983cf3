package org.waymark.standalone.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every half minute (TOTP, RFC 6238), as authenticator apps make them: HMAC-SHA-1, steps of 30 seconds from
 * 1970, six digits.
 */
final class TimeCodes {

    static final int SECONDS = 30;
    static final int DIGITS = 6;

    /** How many bytes a secret has: as many as the hash (RFC 4226, section 4). */
    static final int SECRET_BYTES = 20;

    /** Clocks differ, and people type slowly: the code before and the code after are taken too (RFC 6238, section 5.2). */
    private static final int STEPS_BESIDE = 1;

    private static final String HMAC = "HmacSHA1";

    private TimeCodes() {}

    /** The step at a moment. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** The code of a step, with as many digits (RFC 4226, section 5.3). */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            long number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffffL;
            String all = String.valueOf(number % Math.round(Math.pow(10, digits)));
            return "0".repeat(digits - all.length()) + all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    /** The step whose code this is, among those that count at a moment; empty where it is none of them. */
    static OptionalLong stepOf(byte[] secret, String code, Instant moment) {
        OptionalLong found = OptionalLong.empty();
        long now = step(moment);
        for (long step = now - STEPS_BESIDE; step <= now + STEPS_BESIDE; step++) {
            byte[] right = code(secret, step, DIGITS).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
