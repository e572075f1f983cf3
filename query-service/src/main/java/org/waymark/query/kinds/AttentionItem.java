package org.waymark.query.kinds;

import org.jspecify.annotations.Nullable;
import org.waymark.query.web.Reader;

/**
 * A case that needs attention. Each rule has a record of its own, whose {@code @JsonTypeName} is that of its section; how it is
 * shown on pages and in files is said here, once for all of them.
 */
public interface AttentionItem {

    /** Of the case; null where there is none yet. */
    @Nullable String ref();

    String title();

    /** What is to be said of it beside its title, in a line: how bad it is, since when, and whose it is. */
    String words();

    /** Its rating; null where it has none, or where that does not matter. */
    default @Nullable RatingBadge badge() {
        return null;
    }

    /** Where it is read, below the strategy; null where there is nothing to read yet. */
    default @Nullable String address() {
        return ref() == null ? null : "cases/" + ref();
    }

    /** What somebody asks for; null where nobody does. */
    default @Nullable String asked() {
        return null;
    }

    /** Whether the next meeting is to say what is done about it. */
    default boolean forMeeting() {
        return false;
    }

    /** What somebody can do about it while the present is shown; null where they can do nothing in particular. */
    default @Nullable Step step(Reader reader) {
        return null;
    }

    /**
     * What can be done.
     *
     * @param title   of the link
     * @param address below the strategy
     */
    record Step(String title, String address) {}
}
