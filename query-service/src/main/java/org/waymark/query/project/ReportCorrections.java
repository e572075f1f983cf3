package org.waymark.query.project;

import static org.waymark.query.project.ProjectFold.PROJECTS;

import org.waymark.query.moment.StrategySnapshot;

/** Tells what was put right since an earlier position from what moved. */
public final class ReportCorrections {

    private final StrategySnapshot now;
    private final EarlierProgress earlier;

    private ReportCorrections(StrategySnapshot now, EarlierProgress earlier) {
        this.now = now;
        this.earlier = earlier;
    }

    /** Since a position, up to that of a snapshot. */
    public static ReportCorrections since(long position, StrategySnapshot now) {
        return new ReportCorrections(now, EarlierProgress.ofOne(now, position));
    }

    /**
     * Whether the report that a cell shows now was put in the place of the one that it showed then, because that was a
     * mistake.
     *
     * @param stage  id of the stage
     * @param report number of the report that the cell shows now
     */
    public boolean corrects(String project, String stage, int report) {
        return earlier.shown(project, stage)
                .filter(shown -> shown.number() != report)
                .flatMap(shown -> now.one(PROJECTS, project).flatMap(view -> earlier.asCorrected(view, shown)))
                .filter(valid -> valid.number() == report)
                .isPresent();
    }
}
