package org.waymark.query.action;

import java.util.List;
import org.waymark.query.kinds.StrategyMoment;

/** Every action that is shown at a moment, as the plan shows it then. */
public record ShownActions(List<Shown> all) {

    /** An action as the plan shows it, and as it is kept. */
    public record Shown(ActionPlanView.Row row, ActionView action) {}

    /** Those of a moment, worked out once, whoever asks. */
    public static ShownActions of(StrategyMoment moment) {
        return moment.once(
                ShownActions.class,
                asked -> new ShownActions(Actions.shown(asked.snapshot()).stream()
                        .map(action -> new Shown(ActionRows.row(action, asked.strategy(), asked.day()), action))
                        .toList()));
    }

    /** As the plan shows them. */
    public List<ActionPlanView.Row> rows() {
        return all.stream().map(Shown::row).toList();
    }
}
