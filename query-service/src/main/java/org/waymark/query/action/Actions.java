package org.waymark.query.action;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.StrategyView;

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

    /** The same from a reading that is made of more views. */
    public static ActionPlanView plan(StrategyView strategy, StrategySnapshot snapshot, AsOf asOf) {
        LocalDate day = snapshot.day();
        return new ActionPlanView(
                strategy.code(),
                strategy.charter().title(),
                snapshot.position(),
                asOf.toString(),
                day,
                ReportingPeriod.of(strategy.cycle(), strategy.charter().from(), day),
                strategy.themes(),
                shown(snapshot, asOf, day).stream()
                        .map(action -> ActionRows.row(action, strategy, day))
                        .toList());
    }

    /** Every action as it is to be shown. */
    public static List<ActionView> shown(StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        return snapshot.all(ACTIONS).stream()
                .flatMap(action -> shown(action, asOf, day).stream())
                .toList();
    }

    /** An action as it is to be shown: as now corrected for a day, what is true only later is left out. */
    static Optional<ActionView> shown(ActionView action, AsOf asOf, LocalDate day) {
        return asOf.mode() == AsOf.Mode.KNOWN ? Optional.of(action) : action.on(day);
    }
}
