package org.waymark.query.action;

import static org.waymark.query.action.ActionFold.ACTIONS;

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
        return snapshot.all(ACTIONS).stream()
                .flatMap(action -> shown(action, snapshot).stream())
                .toList();
    }

    /** An action as it is to be shown: as now corrected for a day, what is true only later is left out. */
    static Optional<ActionView> shown(ActionView action, StrategySnapshot snapshot) {
        return snapshot.asOf().mode() == AsOf.Mode.KNOWN ? Optional.of(action) : action.on(snapshot.day());
    }
}
