package org.waymark.query.overview;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.ReportInterval;
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
        Stream<AttentionSection> ofKinds = kinds.all().stream().flatMap(kind -> kind.attention(moment).stream());
        return new Attention(Stream.concat(ofKinds, Stream.of(withoutLead(), stale()))
                .sorted(Comparator.comparing(AttentionSection::rule))
                .toList());
    }

    private AttentionSection withoutLead() {
        List<Unled> unled = unled();
        return new AttentionSection(
                Unled.SECTION,
                AttentionRule.WITHOUT_LEAD,
                null,
                Stream.of(CaseKind.PROJECT, CaseKind.ACTION, CaseKind.RISK)
                        .filter(kind -> unled.stream().anyMatch(each -> each.kind() == kind))
                        .map(AttentionFinder::list)
                        .toList(),
                unled);
    }

    /** The list that shows which cases of a kind nobody leads yet. */
    private static ListLink list(CaseKind kind) {
        return switch (kind) {
            case ACTION -> new ListLink("Actions with no lead yet", "action-plan", "lead=none");
            case RISK -> new ListLink("Risks with no owner yet", "risks", "owner=none");
            default -> new ListLink("Projects in the grid", "progress-grid", "");
        };
    }

    /** Nothing needs a lead once the strategy is closed. */
    private List<Unled> unled() {
        return moment.strategy().closed() != null
                ? List.of()
                : kinds.all().stream()
                        .flatMap(kind -> kind.withoutLead(moment).stream()
                                .map(each -> new Unled(each.ref(), kind.kind(), each.title())))
                        .toList();
    }

    private AttentionSection stale() {
        return new AttentionSection(Stale.SECTION, AttentionRule.STALE, silent());
    }

    /** Nothing is stale once the strategy is closed. */
    private List<Stale> silent() {
        if (moment.strategy().closed() != null) {
            return List.of();
        }
        Period every = ReportInterval.of(moment.strategy().cycle());
        return kinds.all().stream()
                .flatMap(kind -> kind.tracked(moment).stream().map(tracked -> stale(kind.kind(), tracked)))
                .filter(stale ->
                        moment.day().minusDays(stale.days()).plus(every).isBefore(moment.day()))
                .sorted(Comparator.comparing(Stale::onTrack)
                        .thenComparingLong(Stale::days)
                        .reversed())
                .toList();
    }

    private Stale stale(CaseKind kind, Tracked tracked) {
        LocalDate since = tracked.last() == null ? tracked.entered().asAt() : tracked.last();
        long days = Math.max(0, DAYS.between(since, moment.day()));
        return new Stale(tracked.ref(), kind, tracked.title(), tracked.leads(), tracked.last(), days, tracked.rating());
    }
}
