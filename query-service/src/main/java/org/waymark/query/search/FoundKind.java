package org.waymark.query.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.CaseKind;

/**
 * What is found: a kind of case, or the strategy itself.
 *
 * @param id    such as {@code RISK}
 * @param title in the users' words
 */
public record FoundKind(String id, String title) {

    /** The strategy itself, with its charter and themes. */
    static final FoundKind STRATEGY = new FoundKind("STRATEGY", "Strategy");

    /** All of them, in the order in which they are listed. */
    static final List<FoundKind> ALL = Stream.concat(
                    Stream.of(STRATEGY), Arrays.stream(CaseKind.values()).map(FoundKind::of))
            .toList();

    static FoundKind of(CaseKind kind) {
        return new FoundKind(kind.name(), kind.title());
    }

    /** The one with this id, whichever letters of it are capitals. */
    static Optional<FoundKind> find(String typed) {
        String id = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    int order() {
        return ALL.indexOf(this);
    }
}
