package org.waymark.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Typed;

/**
 * An entry of the directory.
 *
 * @param id           as it is in the ledger; never changes
 * @param name         as pages show it
 * @param organisation null where nobody said
 * @param sector       null where nobody said
 * @param post         null where nobody said
 * @param email        null where nobody said
 */
public record Person(
        String id,
        String name,
        @Nullable String organisation,
        @Nullable String sector,
        @Nullable String post,
        @Nullable String email) {

    /** What the id of a person looks like, unlike a post: in lower case and without spaces. */
    public static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,199}");

    /** Of each text, in characters. */
    public static final int LONGEST = 100;

    /** Somebody of whom only the name is known. */
    public static Person named(String id, String name) {
        return new Person(id, name, null, null, null, null);
    }

    /** Name and post, such as “Sarah Ellis (Head of Service)”; the organisation where no post is known. */
    String inFull(String shown) {
        String more = post == null ? organisation : post;
        return more == null ? shown : shown + " (" + more + ")";
    }

    /** Whether one of its texts holds some words, in capitals or not. */
    boolean mentions(String words) {
        String sought = words.toLowerCase(Locale.UK);
        return holds(id, sought)
                || holds(name, sought)
                || holds(organisation, sought)
                || holds(sector, sought)
                || holds(post, sought);
    }

    private static boolean holds(@Nullable String text, String sought) {
        return text != null && text.toLowerCase(Locale.UK).contains(sought);
    }

    /** An id as it is kept, however somebody typed it. */
    static String id(String typed) {
        return Typed.trimmed(typed).toLowerCase(Locale.ROOT);
    }
}
