package org.waymark.query.indicator;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.documents.chart.Size;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** Indicators for programs. What is overdue depends on the day. */
@Api
class IndicatorApi {

    private static final String SVG = "image/svg+xml";

    @GetMapping("/api/strategies/{code}/indicators")
    @ForReaders
    @Summary("The indicators of a strategy: the latest value of each, its target, benchmark, direction and rating.")
    Answer<IndicatorList> indicators(StrategySnapshot snapshot) {
        return Answer.ofDay(snapshot, () -> IndicatorList.of(snapshot));
    }

    @GetMapping("/api/strategies/{code}/indicators/{ref}")
    @ForReaders
    @Summary("An indicator with all its figures: those that count, those that did, and what the trend says.")
    Answer<IndicatorAnswer> indicator(StrategySnapshot snapshot, @PathVariable String ref) {
        return Answer.ofDay(
                snapshot, () -> IndicatorAnswer.of(snapshot, find(snapshot, ref), IndicatorMarks.of(snapshot, ref)));
    }

    @GetMapping(path = "/api/strategies/{code}/indicators/{ref}/chart.svg", produces = SVG)
    @ForReaders
    @Summary(value = "The values of an indicator over time with target, benchmarks and marks, as a picture", as = SVG)
    ResponseEntity<String> chart(StrategySnapshot snapshot, @PathVariable String ref) {
        return ResponseEntity.ok()
                .eTag(snapshot.edition() + "@" + snapshot.day())
                .body(IndicatorChart.of(find(snapshot, ref), IndicatorMarks.of(snapshot, ref), Size.WIDE)
                        .svg());
    }

    /** @throws NotFoundException if there was no such indicator at that moment */
    static IndicatorFigures find(StrategySnapshot snapshot, String ref) {
        return Indicators.find(snapshot, ref)
                .orElseThrow(() -> new NotFoundException(
                        "indicator.not-found",
                        "There is no indicator “" + ref + "” in strategy “" + snapshot.strategy() + "”"));
    }
}
