package org.waymark.query.overview;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.waymark.events.CaseKind;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewKind;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.overview.Attention.Stale;
import org.waymark.query.overview.Attention.Unled;

/** Finds what needs attention of each kind of case, and what was not reported on lately. */
final class AttentionFinder {

    private final CaseKinds kinds;
    private final StrategyMoment moment;

    AttentionFinder(CaseKinds kinds, StrategyMoment moment) {
        this.kinds = kinds;
        this.moment = moment;
    }

    Attention attention() {
        return new Attention(
                kinds.all().stream()
                        .flatMap(kind -> kind.attention(moment).stream())
                        .toList(),
                withoutLead(),
                stale());
    }

    /** Nothing needs a lead once the strategy is closed. */
    private List<Unled> withoutLead() {
        return moment.strategy().closed() != null
                ? List.of()
                : kinds.all().stream()
                        .flatMap(kind -> kind.withoutLead(moment).stream()
                                .map(each -> new Unled(each.ref(), kind.kind(), each.title())))
                        .toList();
    }

    /** Nothing is stale once the strategy is closed. */
    private List<Stale> stale() {
        if (moment.strategy().closed() != null) {
            return List.of();
        }
        Period every = every(moment.strategy().cycle());
        return kinds.all().stream()
                .flatMap(kind -> kind.tracked(moment).stream()
                        .map(tracked -> stale(kind.kind(), tracked))
                        .filter(stale ->
                                moment.day().minusDays(stale.days()).plus(every).isBefore(moment.day()))
                        .sorted(Comparator.comparingLong(Stale::days).reversed()))
                .toList();
    }

    private Stale stale(CaseKind kind, Tracked tracked) {
        LocalDate since = tracked.last() == null ? tracked.entered().asAt() : tracked.last();
        long days = Math.max(0, DAYS.between(since, moment.day()));
        return new Stale(tracked.ref(), kind, tracked.title(), tracked.leads(), tracked.last(), days);
    }

    /** How often something should be reported: with each highlight report, or else with the most frequent review. */
    static Period every(ReportingCycle cycle) {
        return cycle.rhythm(ReviewKind.HIGHLIGHT)
                .map(Rhythm::every)
                .or(() -> cycle.rhythms().stream()
                        .map(Rhythm::every)
                        .min(Comparator.comparing(period -> LocalDate.EPOCH.plus(period))))
                .orElse(Period.ofMonths(2));
    }
}
