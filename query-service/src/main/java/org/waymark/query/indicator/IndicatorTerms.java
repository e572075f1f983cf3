package org.waymark.query.indicator;

import org.waymark.events.IndicatorDefinition;
import org.waymark.query.kinds.SearchTerms;

/** By what indicators are found. */
final class IndicatorTerms {

    private IndicatorTerms() {}

    static SearchTerms of(IndicatorView indicator) {
        IndicatorDefinition definition = indicator.definition();
        SearchTerms.Builder terms = SearchTerms.of(indicator.ref(), indicator.retired() == null ? "In use" : "Retired")
                .text("What it measures", definition.meaning())
                .text("Unit", definition.unit())
                .text("Source", definition.source())
                .text("Outcome", definition.outcome());
        indicator
                .counting()
                .forEach(measured -> terms.text(
                                "Note on a measurement", measured.measurement().note())
                        .text("Source of a measurement", measured.measurement().source()));
        indicator
                .benchmarks()
                .forEach(compared -> terms.text(
                                "Benchmark", compared.benchmark().series())
                        .text("Source of a benchmark", compared.benchmark().source()));
        return terms.person("Owner", definition.owner()).build();
    }
}
