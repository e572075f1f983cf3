package org.waymark.query.action;

import java.time.LocalDate;
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

    static final String PLAN_SHOWS = "The action plan still shows the report";

    /** The report with this number. */
    Optional<Report> report(int number) {
        return history.get().flatMap(all -> all.report(number));
    }

    /** The latest day of its reports, were it not for this one. */
    Optional<LocalDate> latestBeside(Report report) {
        return history.get().stream()
                .flatMap(all -> all.progress().stream())
                .filter(other -> other.number() != report.number())
                .map(other -> other.stamp().asAt())
                .max(LocalDate::compareTo);
    }
}
