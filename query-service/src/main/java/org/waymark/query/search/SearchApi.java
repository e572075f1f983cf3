package org.waymark.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.events.StrategyCode;
import org.waymark.people.PeopleNames;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.EndOfDay;
import org.waymark.query.api.Summary;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;

/** Search for programs. */
@Api
class SearchApi {

    private final Search search;
    private final SearchedStrategies strategies;

    SearchApi(Search search, SearchedStrategies strategies) {
        this.search = search;
        this.strategies = strategies;
    }

    @GetMapping("/api/strategies/{code}/search")
    @Summary("What is found by words in a strategy, the best first: refs, titles, texts, comments and people")
    @ForReaders
    Answer<InStrategy> search(
            @AsKnown(SearchPages.AS_KNOWN) StrategySnapshot snapshot,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String limit) {
        SearchQuestion question = SearchQuestion.of(q, kind, page, limit);
        return Answer.of(
                        snapshot,
                        () -> new InStrategy(
                                snapshot.strategy(),
                                snapshot.position(),
                                snapshot.asOf().toString(),
                                search.find(List.of(new StrategyMoment(Strategies.at(snapshot), snapshot)), question)))
                .dependingOn("p", PeopleNames.current().version());
    }

    @GetMapping("/api/search")
    @Summary(
            "What is found by words in every strategy that the caller may read, the best first; with a day, as known at its end where the caller may read the history")
    @ForEverybodySignedIn
    Answer<Everywhere> everywhere(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String day) {
        SearchQuestion question = SearchQuestion.of(q, kind, page, limit);
        AsOf asOf = EndOfDay.of(day);
        List<StrategyMoment> moments = strategies.at(asOf);
        long position = moments.stream()
                .mapToLong(moment -> moment.snapshot().position())
                .min()
                .orElse(-1);
        return Answer.at(
                        position,
                        () -> new Everywhere(
                                position,
                                asOf.toString(),
                                moments.stream()
                                        .map(moment -> moment.strategy().code())
                                        .toList(),
                                search.find(moments, question)))
                .dependingOn("in", of(moments))
                .dependingOn("p", PeopleNames.current().version());
    }

    /** Which strategies, each of which edition, in a few letters. */
    private static UUID of(List<StrategyMoment> moments) {
        return UUID.nameUUIDFromBytes(SearchedStrategies.editions(moments)
                .collect(Collectors.joining(" "))
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was found in a strategy.
     *
     * @param position every event up to and with it was searched
     * @param asOf     the moment that was searched, as it was asked for
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InStrategy(StrategyCode strategy, long position, String asOf, SearchResults results) {}

    /**
     * What was found in all strategies that the caller may read.
     *
     * @param position   every event up to and with it was searched
     * @param asOf       the end of that day was searched; {@code now} for the present
     * @param strategies that were searched
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Everywhere(long position, String asOf, List<StrategyCode> strategies, SearchResults results) {}
}
