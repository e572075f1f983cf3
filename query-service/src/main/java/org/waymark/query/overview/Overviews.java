package org.waymark.query.overview;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.risk.RiskFold.RISKS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.events.ActionStatus;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RiskRating;
import org.waymark.events.StrategyCode;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.action.Actions;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overview.Overview.Counts;
import org.waymark.query.overview.Overview.RatingCount;
import org.waymark.query.overview.Overview.RiskCount;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.review.DecisionView;
import org.waymark.query.review.ReviewCalendar;
import org.waymark.query.review.ReviewView;
import org.waymark.query.risk.RiskView;
import org.waymark.query.risk.Risks;
import org.waymark.query.strategy.StrategyView;

/** Sums a strategy up as of any moment, all of it at one position. */
@Component
public class Overviews {

    private final Snapshots snapshots;

    Overviews(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The overview, if the strategy existed at that moment. */
    public Optional<Overview> of(StrategyCode code, AsOf asOf) {
        return snapshots.read(
                code,
                asOf,
                Set.of(STRATEGIES, PROJECTS, ACTIONS, RISKS, REVIEWS, DECISIONS),
                snapshot -> snapshot.one(STRATEGIES, code.value()).map(strategy -> overview(strategy, snapshot, asOf)));
    }

    private static StrategyStates holdings(StrategyView strategy, StrategySnapshot snapshot, AsOf asOf) {
        ActionPlanView plan = Actions.plan(strategy, snapshot, asOf);
        List<ReviewView> reviews = reviews(snapshot, asOf, plan.day());
        return new StrategyStates(
                strategy,
                plan.day(),
                ProgressGrids.grid(strategy, snapshot, asOf),
                ProgressGrids.projects(snapshot, asOf, plan.day()),
                plan.actions(),
                Actions.shown(snapshot, asOf, plan.day()),
                Risks.shown(snapshot, asOf, plan.day()),
                reviews,
                ReviewCalendar.of(strategy, reviews, snapshot.position(), asOf.toString(), plan.day()),
                decisions(snapshot, asOf, plan.day()));
    }

    /** As now corrected for a day, what was only put in the calendar later is left out. */
    private static List<ReviewView> reviews(StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        return snapshot.all(REVIEWS).stream()
                .filter(review -> asOf.mode() == AsOf.Mode.KNOWN
                        || !review.scheduled().asAt().isAfter(day))
                .toList();
    }

    /** The same of what was only decided later. */
    private static List<DecisionView> decisions(StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        return snapshot.all(DECISIONS).stream()
                .filter(decision -> asOf.mode() == AsOf.Mode.KNOWN
                        || !decision.recorded().asAt().isAfter(day))
                .toList();
    }

    static Overview overview(StrategyView strategy, StrategySnapshot snapshot, AsOf asOf) {
        StrategyStates holdings = holdings(strategy, snapshot, asOf);
        Meeting since = holdings.grid().since();
        return new Overview(
                strategy.code(),
                strategy.charter().title(),
                strategy.status(),
                snapshot.position(),
                asOf.toString(),
                holdings.day(),
                new AttentionFinder(holdings).attention(),
                counts(holdings),
                since,
                since == null ? List.of() : new SinceMeeting(holdings, since.position()).changes(),
                new ComingUp(holdings).dates());
    }

    private static Counts counts(StrategyStates holdings) {
        ProgressGrid grid = holdings.grid();
        Map<String, Long> byLetter = AttentionFinder.rows(grid)
                .flatMap(row -> row.cells().values().stream())
                .collect(Collectors.groupingBy(Cell::rating, Collectors.counting()));
        List<RiskView> open = holdings.risks().stream()
                .filter(risk -> risk.status() != RiskView.Status.CLOSED)
                .toList();
        return new Counts(
                grid.scale().stream()
                        .map(level -> new RatingCount(level, byLetter.getOrDefault(level.letter(), 0L)))
                        .toList(),
                (int) AttentionFinder.rows(grid).count(),
                (int) AttentionFinder.rows(grid)
                        .filter(row -> row.status() == ProjectStatus.ON_HOLD)
                        .count(),
                grid.closed().size(),
                (int) holdings.actions().stream().filter(row -> !row.finished()).count(),
                (int) holdings.actions().stream()
                        .filter(row -> row.status() == ActionStatus.COMPLETE)
                        .count(),
                Arrays.stream(RiskRating.values())
                        .map(rating -> new RiskCount(
                                rating.title(),
                                open.stream()
                                        .filter(risk -> risk.standing().said().rating() == rating)
                                        .count()))
                        .toList(),
                open.size(),
                (int) open.stream()
                        .filter(risk -> risk.status() == RiskView.Status.OCCURRED)
                        .count(),
                holdings.decisions().size(),
                (int) holdings.decisions().stream()
                        .filter(decision -> !decision.carriedOut())
                        .map(DecisionView::ref)
                        .count());
    }
}
