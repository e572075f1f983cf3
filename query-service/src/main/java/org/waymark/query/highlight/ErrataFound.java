package org.waymark.query.highlight;

import java.util.List;
import java.util.Optional;
import org.waymark.query.highlight.content.Erratum;
import org.waymark.query.moment.StrategySnapshot;

/** What was recorded since the version that is to be revised was issued. */
public record ErrataFound(List<Erratum> all) {

    static ErrataFound of(StrategySnapshot snapshot, HighlightReportView report) {
        return new ErrataFound(report.issued()
                .flatMap(version -> Optional.ofNullable(version.issue()))
                .map(issue -> Errata.since(issue, snapshot))
                .orElse(List.of()));
    }
}
