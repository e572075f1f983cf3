package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.query.happening.HighlightReportMeaning;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.NamedMoments;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** The moments at which a version of a highlight report was issued. */
@Component
final class IssuedVersions implements NamedMoments {

    private record Issued(HighlightReportView report, Version version, Issue issue) {

        static Stream<Issued> of(HighlightReportView report) {
            return report.versions().stream()
                    .flatMap(version ->
                            Optional.ofNullable(version.issue())
                                    .map(issue -> new Issued(report, version, issue))
                                    .stream());
        }

        AsOf.AtReport moment() {
            return new AsOf.AtReport(report.ref(), version.number());
        }
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String title() {
        return "Issued highlight reports";
    }

    @Override
    public List<Option> in(StrategySnapshot snapshot) {
        return snapshot.all(HIGHLIGHT_REPORTS).stream()
                .flatMap(Issued::of)
                .sorted(Comparator.comparingLong(
                                (Issued issued) -> issued.issue().position())
                        .reversed())
                .map(issued -> Option.of(issued.moment().toString(), label(issued, snapshot)))
                .toList();
    }

    private static String label(Issued issued, StrategySnapshot snapshot) {
        Version version = issued.version();
        String withdrawn = issued.report().state(version) == ReportState.WITHDRAWN ? ", withdrawn since" : "";
        return issued.moment().name() + " "
                + HighlightReportMeaning.title(issued.issue().head()) + ", issued "
                + Formats.day(
                        issued.issue().stamp().recordedAt(),
                        Strategies.at(snapshot).charter().timeZone())
                + withdrawn;
    }
}
