package org.waymark.query.portfolio;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.RiskRating;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.highlight.HighlightReportView;
import org.waymark.query.highlight.ReportState;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overview.Attention;
import org.waymark.query.overview.Overview;
import org.waymark.query.overview.Overviews;
import org.waymark.query.portfolio.Portfolio.LastReport;
import org.waymark.query.portfolio.Portfolio.NextMeeting;
import org.waymark.query.portfolio.Portfolio.Overdue;
import org.waymark.query.portfolio.Portfolio.Row;
import org.waymark.query.project.Problem;
import org.waymark.query.review.ReviewOverview;
import org.waymark.query.strategy.CallersStrategies;
import org.waymark.query.strategy.CallersStrategies.Read;
import org.waymark.query.strategy.Strategies;

/** Sums up each strategy that the caller may look into, from its overview. */
@Component
final class Portfolios {

    private final CallersStrategies callers;
    private final Snapshots snapshots;
    private final Overviews overviews;
    private final CaseKinds kinds;
    private final Answers answers;

    Portfolios(CallersStrategies callers, Snapshots snapshots, Overviews overviews, CaseKinds kinds, Answers answers) {
        this.callers = callers;
        this.snapshots = snapshots;
        this.overviews = overviews;
        this.kinds = kinds;
        this.answers = answers;
    }

    /** All that there were at a moment, in the order asked for. */
    Portfolio of(AsOf asOf, PortfolioFilter filter) {
        long position = callers.position();
        List<Row> rows = shown(asOf).map(this::row).toList();
        return new Portfolio(position, asOf.toString(), filter.of(rows));
    }

    /** The same as an answer: it depends on all strategies, on the day where they are, and on who asks. */
    Answer<Portfolio> answer(AsOf asOf, PortfolioFilter filter) {
        long position = callers.position();
        List<LocalDate> days = shown(asOf).map(StrategySnapshot::day).distinct().toList();
        return callers.forCaller(Answer.at(position, () -> of(asOf, filter)).dependingOn("@", days));
    }

    /** What was is open to those who read the history of a strategy. */
    private Stream<StrategySnapshot> shown(AsOf asOf) {
        return callers.all()
                .filter(read -> asOf.present() || read.reader().readsHistory())
                .map(Read::strategy)
                .map(strategy -> snapshots.of(strategy.code(), asOf))
                .filter(snapshot -> Strategies.in(snapshot).isPresent());
    }

    private Row row(StrategySnapshot snapshot) {
        return answers.laidOut(
                snapshot,
                Row.class,
                shown -> row(
                        answers.laidOut(shown, Overview.class, overviews::of),
                        new StrategyMoment(Strategies.at(shown), shown)));
    }

    private Row row(Overview overview, StrategyMoment moment) {
        Attention attention = overview.attention();
        return new Row(
                overview.strategy(),
                overview.title(),
                overview.status(),
                overview.day(),
                overview.counts().ratings(),
                unanswered(attention),
                overview.counts().risks().stream()
                        .filter(count -> count.rating().equals(RiskRating.HIGH.title()))
                        .mapToInt(count -> (int) count.risks())
                        .sum(),
                overview.counts().occurred(),
                new Overdue(
                        attention.count(AttentionRule.ACTION_OVERDUE),
                        attention.count(AttentionRule.RISK_REVIEW_OVERDUE),
                        attention.count(AttentionRule.MEETING_OVERDUE),
                        (int) ReviewOverview.decisions(moment).stream()
                                .filter(decision -> decision.overdueOn(moment.day()))
                                .count()),
                overview.counts().undone(),
                attention.count(AttentionRule.STALE),
                attention.count(AttentionRule.WITHOUT_LEAD),
                nextMeeting(moment),
                lastReport(moment));
    }

    private static int unanswered(Attention attention) {
        return (int) attention.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item instanceof Problem problem && problem.unanswered())
                .count();
    }

    private @Nullable NextMeeting nextMeeting(StrategyMoment moment) {
        return moment.strategy().closed() != null
                ? null
                : kinds.of(CaseKind.REVIEW).dates(moment).stream()
                        .filter(next -> next.status() == NextDate.Status.EXPECTED
                                && !next.date().isBefore(moment.day()))
                        .min(Comparator.comparing(NextDate::date))
                        .map(next -> new NextMeeting(next.ref(), next.title(), next.date()))
                        .orElse(null);
    }

    /** Of those that were not withdrawn, the one about the latest period. */
    private static @Nullable LastReport lastReport(StrategyMoment moment) {
        return moment.snapshot().all(HIGHLIGHT_REPORTS).stream()
                .filter(report -> report.state() != ReportState.WITHDRAWN)
                .flatMap(report -> issued(report).stream())
                .max(Comparator.comparing(LastReport::to))
                .orElse(null);
    }

    private static Optional<LastReport> issued(HighlightReportView report) {
        return report.issued()
                .map(HighlightReportView.Version::issue)
                .map(Objects::requireNonNull)
                .map(issue -> new LastReport(
                        report.ref(), issue.head().to(), issue.stamp().asAt()));
    }
}
