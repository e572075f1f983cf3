package org.waymark.query.project;

import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.cases.CaseSource;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.View;

/** Projects in case files. */
@Component
final class ProjectCases implements CaseSource {

    @Override
    public CaseKind kind() {
        return CaseKind.PROJECT;
    }

    @Override
    public Set<View<?>> views() {
        return Set.of(PROJECTS, REVIEWS);
    }

    @Override
    public Optional<ProjectCase> find(
            StrategyView strategy, String ref, StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        Meeting since = Meeting.before(snapshot, asOf, day).orElse(null);
        return snapshot.one(PROJECTS, ref).map(project -> {
            Map<String, Cell> cells = StageCells.cells(project, strategy.stages(), since, day);
            return new ProjectCase(
                    strategy.theme(project.theme()).orElse(null),
                    strategy.stages(),
                    cells,
                    StagePlans.planned(project, strategy, cells, day),
                    project);
        });
    }
}
