package org.waymark.query.action;

import java.util.Optional;
import java.util.function.Supplier;
import org.waymark.query.action.ActionHistory.Report;
import org.waymark.query.kinds.CurrentState;

/**
 * An action as forms about it need it.
 *
 * @param history read only for a form about one of its reports
 */
record CurrentAction(ActionPlanView.Row row, Supplier<Optional<ActionHistory>> history) implements CurrentState {

    /** The report with this number. */
    Optional<Report> report(int number) {
        return history.get().flatMap(all -> all.report(number));
    }
}
