package org.waymark.query.highlight.content;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.ReportHead;
import org.waymark.events.RiskRating;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.action.Actions;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.CaseView;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.indicator.IndicatorFigures;
import org.waymark.query.indicator.Indicators;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.review.DecisionView;
import org.waymark.query.risk.RiskView;
import org.waymark.query.risk.Risks;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/**
 * A strategy at both ends of a period, as it is known at one position: what the sections of a report are worked out from. What
 * was recorded by then counts for the day for which it is true, however late it came. For one thread at a time.
 */
public final class PeriodFacts {

    private final StrategySnapshot known;
    private final StrategyView strategy;
    private final LocalDate from;
    private final LocalDate day;
    private final StrategyMoment end;
    private final StrategyMoment beginning;
    private final List<RiskView> risks;
    private final List<RiskView> risksBefore;
    private final List<ActionPlanView.Row> actions;
    private final Map<String, ActionPlanView.Row> actionsBefore;
    private @Nullable List<AuditEntry> entries;

    private PeriodFacts(StrategySnapshot known, LocalDate from, LocalDate day) {
        this.known = known;
        this.strategy = Strategies.at(known);
        this.from = from;
        this.day = day;
        this.end = moment(day);
        LocalDate before = from.minusDays(1);
        this.beginning = moment(before.isAfter(day) ? day : before);
        this.risks = Risks.shown(end.snapshot());
        this.risksBefore = Risks.shown(beginning.snapshot());
        this.actions = Actions.plan(end.snapshot()).actions();
        this.actionsBefore = Actions.plan(beginning.snapshot()).actions().stream()
                .collect(Collectors.toMap(ActionPlanView.Row::ref, Function.identity()));
    }

    /**
     * The facts of a period.
     *
     * @param known everything that counts is recorded by this moment
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist then
     */
    public static PeriodFacts of(StrategySnapshot known, ReportHead head) {
        LocalDate today = known.day();
        return new PeriodFacts(known, head.from(), head.to().isAfter(today) ? today : head.to());
    }

    private StrategyMoment moment(LocalDate at) {
        return new StrategyMoment(strategy, known.correctedFor(at));
    }

    StrategySnapshot known() {
        return known;
    }

    StrategyView strategy() {
        return strategy;
    }

    /** First day of the period. */
    LocalDate from() {
        return from;
    }

    /** The day for which all facts hold: the last of the period, or today where that is to come. */
    LocalDate day() {
        return day;
    }

    /** Whether a day is in the period, up to the day for which all facts hold. */
    boolean inPeriod(@Nullable LocalDate other) {
        return Told.within(other, from, day);
    }

    StrategyMoment end() {
        return end;
    }

    ProgressGrid grid() {
        return ProgressGrids.of(end);
    }

    /** As it was when the period began. */
    ProgressGrid gridBefore() {
        return ProgressGrids.of(beginning);
    }

    List<RiskView> risks() {
        return risks;
    }

    /** A risk as it was when the period began, if it was there. */
    Optional<RiskView> riskBefore(String ref) {
        return risksBefore.stream().filter(risk -> risk.ref().equals(ref)).findFirst();
    }

    /** Whether the strategy has or had any indicator. */
    boolean hasIndicators() {
        return !Indicators.of(end).all().isEmpty();
    }

    /** The indicators that are measured. */
    List<IndicatorFigures> indicators() {
        return Indicators.of(end).inUse();
    }

    /** An indicator as it was when the period began, if it was there. */
    Optional<IndicatorFigures> indicatorBefore(String ref) {
        return Indicators.of(beginning).inUse().stream()
                .filter(figures -> figures.indicator().ref().equals(ref))
                .findFirst();
    }

    List<ActionPlanView.Row> actions() {
        return actions;
    }

    /** An action as it was when the period began, if it was there. */
    Optional<ActionPlanView.Row> actionBefore(String ref) {
        return Optional.ofNullable(actionsBefore.get(ref));
    }

    /** The decisions that count, taken by the day for which all facts hold, in the order in which they were recorded. */
    List<DecisionView> decisions() {
        return known.all(DECISIONS).stream()
                .filter(decision ->
                        decision.counts() && !decision.content().decidedOn().isAfter(day))
                .toList();
    }

    /** A case by its ref. */
    Optional<CaseView> about(String ref) {
        return known.one(CASES, ref);
    }

    /** What was recorded, however late, for days of the period, in order. Nothing is recorded before the day it is true for. */
    List<AuditEntry> entries() {
        List<AuditEntry> found = entries;
        if (found == null) {
            found = from.isAfter(day)
                    ? List.of()
                    : AuditTrail.between(known, known.firstOf(new AsOf.OnDate(from)) - 1, known.position()).stream()
                            .filter(entry -> inPeriod(entry.asAt()))
                            .toList();
            entries = found;
        }
        return found;
    }

    /** Why it must be said where a case is left out: the name of its worst rating, if that is Red or High. */
    Optional<String> weight(String ref) {
        return problem(ref)
                .or(() -> risks.stream()
                        .filter(risk -> risk.ref().equals(ref)
                                && risk.status() != RiskView.Status.CLOSED
                                && risk.standing().said().rating() == RiskRating.HIGH)
                        .map(risk -> RiskRating.HIGH.title())
                        .findFirst());
    }

    private Optional<String> problem(String ref) {
        Optional<String> stage = grid().rows()
                .filter(row -> row.ref().equals(ref))
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.tone() == Tone.PROBLEM)
                .map(ProgressGrid.Cell::ratingName)
                .findFirst();
        return stage.or(() -> actions.stream()
                .filter(row -> row.ref().equals(ref) && row.latest() != null)
                .flatMap(row -> Optional.ofNullable(row.latest().rating()).stream())
                .filter(level -> level.tone() == Tone.PROBLEM)
                .map(level -> level.name())
                .findFirst());
    }
}
