package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON leaves an empty list out; a value never has a null one. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
