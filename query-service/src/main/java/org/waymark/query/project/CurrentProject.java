package org.waymark.query.project;

import java.util.Optional;
import java.util.function.Supplier;
import org.waymark.query.kinds.CurrentState;

/**
 * A project as forms about it need it.
 *
 * @param history read only for a form about one of its reports
 */
record CurrentProject(ProjectView project, Supplier<Optional<ProjectHistory>> history) implements CurrentState {

    /** The report with this number. */
    Optional<Report> report(int number) {
        return history.get().flatMap(all -> all.report(number));
    }

    /** The report on the same stage that is true for the latest day, were it not for this one. */
    Optional<Report> latestBeside(Report report) {
        return history.get().stream()
                .flatMap(all -> all.reports().stream())
                .filter(other -> other.standing() && other.stage().equals(report.stage()))
                .filter(other -> other.said().number() != report.said().number())
                .max(Report.BY_AS_AT);
    }
}
