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
}
