package org.waymark.query.action;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.action.ActionHistories.ACTION_HISTORIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** Lays out the action plan as of any moment. */
public final class Actions {

    private Actions() {}

    /**
     * The plan.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    public static ActionPlanView plan(StrategySnapshot snapshot) {
        StrategyView strategy = Strategies.at(snapshot);
        LocalDate day = snapshot.day();
        return new ActionPlanView(
                strategy.code(),
                strategy.charter().title(),
                snapshot.position(),
                snapshot.asOf().toString(),
                day,
                ReportingPeriod.of(strategy.cycle(), strategy.charter().from(), day),
                strategy.themes(),
                shown(snapshot).stream()
                        .map(action -> ActionRows.row(action, strategy, day))
                        .toList());
    }

    /** Every action as it is to be shown. */
    public static List<ActionView> shown(StrategySnapshot snapshot) {
        return asKnown(snapshot)
                ? snapshot.all(ACTIONS)
                : snapshot.histories(ACTION_HISTORIES).stream()
                        .flatMap(action -> action.on(snapshot.day()).stream())
                        .map(ActionHistory::now)
                        .toList();
    }

    /** One of them, if it is to be shown. */
    static Optional<ActionView> current(StrategySnapshot snapshot, String ref) {
        return asKnown(snapshot)
                ? snapshot.one(ACTIONS, ref)
                : history(snapshot, ref).map(ActionHistory::now);
    }

    /** The history of one of them, if it is to be shown. */
    static Optional<ActionHistory> history(StrategySnapshot snapshot, String ref) {
        Optional<ActionHistory> history = snapshot.history(ACTION_HISTORIES, ref);
        return asKnown(snapshot) ? history : history.flatMap(action -> action.on(snapshot.day()));
    }

    /** Otherwise as now corrected for a day: what is true only later is left out. */
    private static boolean asKnown(StrategySnapshot snapshot) {
        return snapshot.asOf().mode() == AsOf.Mode.KNOWN;
    }
}
