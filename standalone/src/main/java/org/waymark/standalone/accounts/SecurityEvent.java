package org.waymark.standalone.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.query.web.Formats;

/**
 * Something that happened to who may sign in.
 *
 * @param number  counts from 1 without a gap
 * @param at      when, by this machine's clock (UTC)
 * @param what    in words, such as “Account blocked”
 * @param account whose account; empty where there is no such account
 * @param by      who did it: an account, the address that a sign-in came from, or Waymark itself
 * @param detail  more about it, such as the roles; may be empty
 * @param hash    over all of these and the hash of the event before, in hexadecimal
 */
public record SecurityEvent(
        long number, Instant at, String what, String account, String by, String detail, String hash) {

    /** What stands for the hash before the first. */
    static final String BEGINNING = "0".repeat(64);

    /** Entries are never altered, so it is written for people where it is shown. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    /** The next after another. */
    static SecurityEvent after(
            String hashBefore, long number, Instant at, String what, String account, String by, String detail) {
        return new SecurityEvent(
                number, at, what, account, by, detail, hash(hashBefore, number, at, what, account, by, detail));
    }

    /** What is recorded more about it, with its moments as people write them, in UTC. */
    public String detailInWords() {
        return MOMENT.matcher(detail)
                .replaceAll(moment -> Formats.seconds(Instant.parse(moment.group()), ZoneOffset.UTC));
    }

    /** Whether it is what was recorded, after an event with this hash. */
    boolean follows(String hashBefore) {
        return hash.equals(hash(hashBefore, number, at, what, account, by, detail));
    }

    /** Each part with its length before it, so that no two events have the same bytes. */
    private static String hash(
            String before, long number, Instant at, String what, String account, String by, String detail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(before, "" + number, "" + at.toEpochMilli(), what, account, by, detail)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
