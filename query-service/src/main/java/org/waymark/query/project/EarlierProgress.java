package org.waymark.query.project;

import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;

/** What people saw of the stages of projects at an earlier position, such as that of a meeting. */
interface EarlierProgress {

    /** The report that the stage's cell showed then. */
    Optional<ReportMark> shown(String project, String stage);

    /**
     * The report that is valid now in place of one that was shown: its latest correction, or the report itself; empty where
     * there is none among what is shown now.
     */
    Optional<ReportMark> asCorrected(ProjectView project, ReportMark shown);

    /**
     * Found in the strategy as it was at that position.
     *
     * @param now  what the projects are taken from
     * @param then finds a project in the strategy as it was
     */
    static EarlierProgress known(StrategySnapshot now, long position, Function<String, Optional<ProjectView>> then) {
        return new EarlierProgress() {
            @Override
            public Optional<ReportMark> shown(String project, String stage) {
                return then.apply(project)
                        .flatMap(known -> known.current(stage))
                        .map(ReportMark::of);
            }

            @Override
            public Optional<ReportMark> asCorrected(ProjectView project, ReportMark shown) {
                return project.asCorrected(shown, position)
                        .or(() -> now.history(PROJECT_HISTORIES, project.ref())
                                .flatMap(history -> history.asCorrected(shown.number()))
                                .map(ReportMark::of));
            }
        };
    }

    /** The same of one project. */
    static EarlierProgress ofOne(StrategySnapshot now, long position) {
        return known(now, position, ref -> now.at(AsOf.position(position)).one(PROJECTS, ref));
    }

    /** Found in reports that are shown although they may have been recorded later, or differ from what was known then. */
    static EarlierProgress among(Map<String, ProjectHistory> histories, long position) {
        return new EarlierProgress() {
            @Override
            public Optional<ReportMark> shown(String project, String stage) {
                return Optional.ofNullable(histories.get(project))
                        .flatMap(history -> history.standingAt(stage, position))
                        .map(ReportMark::of);
            }

            @Override
            public Optional<ReportMark> asCorrected(ProjectView project, ReportMark shown) {
                return Optional.ofNullable(histories.get(project.ref()))
                        .flatMap(history -> history.asCorrected(shown.number()))
                        .map(ReportMark::of);
            }
        };
    }
}
