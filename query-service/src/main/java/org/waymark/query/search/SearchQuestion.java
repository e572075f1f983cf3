package org.waymark.query.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.Parameters;
import org.waymark.query.fulltext.TypedWords;

/**
 * What is asked for.
 *
 * @param q     as it was typed; empty where nothing was
 * @param kind  only these; null for all
 * @param page  which part of what is found, from 1
 * @param limit how many a page has
 */
record SearchQuestion(String q, @Nullable FoundKind kind, int page, int limit) {

    static final int DEFAULT_LIMIT = 20;
    static final int MAX_LIMIT = 1_000;
    private static final int LAST_PAGE = 1_000_000;

    /**
     * Reads it from the parameters of an address.
     *
     * @throws BadParameterException if one of them is not what it should be
     */
    static SearchQuestion of(@Nullable String q, @Nullable String kind, @Nullable String page, @Nullable String limit) {
        String typed = Objects.requireNonNullElse(Parameters.text(q), "");
        if (typed.length() > TypedWords.LONGEST) {
            throw new BadParameterException(
                    "q", "q may have at most " + TypedWords.LONGEST + " characters, and has " + typed.length());
        }
        Long number = Parameters.number("page", page, 1, LAST_PAGE);
        Long size = Parameters.number("limit", limit, 1, MAX_LIMIT);
        return new SearchQuestion(
                typed,
                kind(kind),
                number == null ? 1 : number.intValue(),
                size == null ? DEFAULT_LIMIT : size.intValue());
    }

    private static @Nullable FoundKind kind(@Nullable String typed) {
        String named = Parameters.text(typed);
        return named == null
                ? null
                : FoundKind.find(named)
                        .orElseThrow(() -> new BadParameterException(
                                "kind", "kind must be the name of a kind, such as RISK, not “" + named + "”"));
    }

    TypedWords words() {
        return TypedWords.of(q);
    }

    long skipped() {
        return (long) (page - 1) * limit;
    }
}
