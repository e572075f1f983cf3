package org.waymark.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.fulltext.Snippet;
import org.waymark.query.kinds.SearchPerson;

/**
 * What was found.
 *
 * @param q       what was looked for, as it was typed
 * @param total   how many were found, of the kind that was asked for
 * @param anyWord whether nothing has all the words, so that these have some of them
 * @param similar words that nothing has, so that these have similar ones
 * @param kinds   how many were found of each kind, whatever kind was asked for
 * @param page    which part this is, from 1
 * @param pages   how many parts there are; 0 where nothing was found
 * @param found   the best first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchResults(
        String q,
        int total,
        boolean anyWord,
        List<String> similar,
        List<KindCount> kinds,
        int page,
        int pages,
        List<Found> found) {

    public SearchResults {
        similar = List.copyOf(similar);
        kinds = List.copyOf(kinds);
        found = List.copyOf(found);
    }

    /** How many of a kind were found. */
    public record KindCount(FoundKind kind, int count) {}

    /**
     * A case, or the strategy itself.
     *
     * @param strategy      in which it is
     * @param strategyTitle of that strategy
     * @param title         with what was looked for marked
     * @param status        in words, such as “Open, High”
     * @param passages      the best of its texts that have what was looked for
     * @param people        those of the people it names who were looked for
     * @param opening       how its first text begins, where none of them has what was looked for; null where it has no text
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Found(
            StrategyCode strategy,
            String strategyTitle,
            FoundKind kind,
            String ref,
            Snippet title,
            String status,
            List<Passage> passages,
            List<SearchPerson> people,
            @Nullable String opening) {

        /** Whether it is the strategy itself. */
        public boolean wholeStrategy() {
            return kind.equals(FoundKind.STRATEGY);
        }
    }

    /**
     * A piece of a text.
     *
     * @param label where the text is, such as “Cause” or “Comment”
     */
    public record Passage(String label, Snippet text) {}

    /** Where nothing was looked for. */
    static SearchResults nothing(String q) {
        return new SearchResults(q, 0, false, List.of(), List.of(), 1, 0, List.of());
    }

    /** How many were found of every kind. */
    public int ofAllKinds() {
        return kinds.stream().mapToInt(KindCount::count).sum();
    }
}
