package org.waymark.query.action;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.StrategyCode;
import org.waymark.events.Timescale;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.StrategyView.Theme;
import org.waymark.query.system.AsOf;
import org.waymark.query.system.Snapshot;
import org.waymark.query.system.Snapshots;

/** Lays out the action plan as of any moment. */
public final class Actions {

    private final Snapshots snapshots;

    public Actions(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The plan, if the strategy existed at that moment. */
    public Optional<ActionPlanView> of(StrategyCode code, AsOf asOf) {
        return snapshots.read(
                code,
                asOf,
                Set.of(STRATEGIES, ACTIONS),
                snapshot -> snapshot.one(STRATEGIES, code.value()).map(strategy -> plan(strategy, snapshot, asOf)));
    }

    private static ActionPlanView plan(StrategyView strategy, Snapshot snapshot, AsOf asOf) {
        LocalDate day = snapshot.day(strategy.charter().timeZone());
        return new ActionPlanView(
                strategy.code(),
                strategy.charter().title(),
                snapshot.position(),
                asOf.toString(),
                day,
                strategy.themes(),
                snapshot.all(ACTIONS).stream()
                        .filter(action -> asOf.mode() == AsOf.Mode.KNOWN
                                || !action.planned().asAt().isAfter(day))
                        .map(action -> row(action, strategy, day))
                        .toList());
    }

    /** An action as the plan shows it on a day. */
    public static ActionPlanView.Row row(ActionView action, StrategyView strategy, LocalDate day) {
        ActionPlan plan = action.plan();
        Timescale by = plan.by();
        Timescale review = plan.review();
        LocalDate due = by == null ? null : by.date();
        return new ActionPlanView.Row(
                action.ref(),
                theme(plan, strategy),
                plan.workstream(),
                plan.activities(),
                plan.outcomes(),
                plan.leads(),
                by == null ? null : by.words(),
                due,
                review == null ? null : review.words(),
                review == null ? null : review.date(),
                plan.priority(),
                action.status(),
                null,
                0,
                due != null && due.isBefore(day));
    }

    private static @Nullable String theme(ActionPlan plan, StrategyView strategy) {
        if (plan.theme() != null || plan.workstream() == null) {
            return plan.theme();
        }
        return strategy.themes().stream()
                .filter(theme -> theme.workstreams().stream()
                        .anyMatch(workstream -> workstream.ref().equals(plan.workstream())))
                .map(Theme::ref)
                .findFirst()
                .orElse(null);
    }
}
