package org.waymark.query.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.api.Hashes;

/**
 * Somebody who may be reminded. Their digests have links that end them without signing in: each is signed with a secret of
 * theirs, so that whoever has one can make no other.
 *
 * @param person      whose it is
 * @param preferences of what they want to be reminded
 * @param since       when they said so, or were first known here: nothing was due before
 * @param handle      by which a link finds them; says nothing about the person
 * @param secret      random
 */
record Recipient(String person, Preferences preferences, Instant since, String handle, byte[] secret) {

    private static final int HANDLE_BYTES = 9;
    private static final int SECRET_BYTES = 32;
    private static final int CODE_BYTES = 24;
    private static final String ALL = "ALL";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static Recipient first(String person, Instant now) {
        return new Recipient(
                person, Preferences.USUAL, now, BASE64.encodeToString(bytes(HANDLE_BYTES)), bytes(SECRET_BYTES));
    }

    /** The part of a token by which its recipient is found. */
    static String handleOf(String token) {
        int dot = token.indexOf('.');
        return dot < 0 ? "" : token.substring(0, dot);
    }

    /**
     * What a token ends.
     *
     * @param kind null for all
     */
    record Ending(@Nullable ReminderKind kind) {

        private String code() {
            return kind == null ? ALL : kind.name();
        }

        /** What is no longer sent, within a sentence. */
        String inWords() {
            return kind == null ? "reminders" : "reminders of the kind “" + kind.title() + "”";
        }
    }

    /** The token that ends reminders of a kind, or all of them where it is null. */
    String token(@Nullable ReminderKind kind) {
        Ending ending = new Ending(kind);
        byte[] code = Hashes.underSecret(secret, "unsubscribe " + ending.code(), CODE_BYTES);
        return handle + "." + ending.code() + "." + BASE64.encodeToString(code);
    }

    /** What a token of theirs ends; empty where it is none. Takes the same time wherever it differs. */
    Optional<Ending> ending(String token) {
        return Stream.concat(
                        Stream.of(new Ending(null)),
                        Stream.of(ReminderKind.values()).map(Ending::new))
                .filter(ending -> isSame(token(ending.kind()), token))
                .findFirst();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Whose it is; nothing secret. */
    @Override
    public String toString() {
        return "Recipient " + person;
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
