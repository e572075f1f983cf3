package org.waymark.query.reminder;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.api.LinkSecret;

/**
 * Somebody who may be reminded. Their digests have links that end them without signing in: each is signed with a secret of
 * theirs, so that whoever has one can make no other.
 *
 * @param person      whose it is
 * @param preferences of what they want to be reminded
 * @param since       when they said so, or were first known here: nothing was due before
 * @param link        with which the tokens of those links are made
 */
record Recipient(String person, Preferences preferences, Instant since, LinkSecret link) {

    private static final String ALL = "ALL";

    static Recipient first(String person, Instant now) {
        return new Recipient(person, Preferences.USUAL, now, LinkSecret.random());
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
        return link.handle() + "." + ending.code() + "." + link.code("unsubscribe " + ending.code());
    }

    /** What a token of theirs ends; empty where it is none. Takes the same time wherever it differs. */
    Optional<Ending> ending(String token) {
        return Stream.concat(
                        Stream.of(new Ending(null)),
                        Stream.of(ReminderKind.values()).map(Ending::new))
                .filter(ending -> LinkSecret.isSame(token(ending.kind()), token))
                .findFirst();
    }

    /** Whose it is; nothing secret, nor what they chose. */
    @Override
    public String toString() {
        return "Recipient " + person;
    }
}
