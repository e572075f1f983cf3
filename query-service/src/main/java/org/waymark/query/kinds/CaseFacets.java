package org.waymark.query.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a case can be found in a list.
 *
 * @param theme   ref of its theme; null where it belongs to none
 * @param leads   who leads or owns it
 * @param ratings letters of its ratings, those of all its stages; empty where it has none
 */
public record CaseFacets(@Nullable String theme, List<String> leads, List<String> ratings) {

    /** It belongs to nothing, nobody looks after it, and it is not rated. */
    public static final CaseFacets NONE = new CaseFacets(null, List.of(), List.of());

    public CaseFacets {
        leads = List.copyOf(leads);
        ratings = List.copyOf(ratings);
    }
}
