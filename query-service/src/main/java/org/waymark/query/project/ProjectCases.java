package org.waymark.query.project;

import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.strategy.StrategyView;

/** Projects, as a kind of case. */
@Component
final class ProjectCases implements CaseDeclaration {

    @Override
    public CaseKind kind() {
        return CaseKind.PROJECT;
    }

    @Override
    public String tab() {
        return "progress-grid";
    }

    @Override
    public String tabTitle() {
        return "Progress grid";
    }

    @Override
    public Optional<ProjectCase> find(StrategyMoment moment, String ref, long from) {
        StrategyView strategy = moment.strategy();
        StrategySnapshot snapshot = moment.snapshot();
        LastMeeting since = Meeting.before(snapshot)
                .map(meeting -> new LastMeeting(meeting, EarlierProgress.ofOne(snapshot, meeting.position())))
                .orElse(null);
        return snapshot.one(PROJECTS, ref).map(project -> {
            Map<String, Cell> cells = StageCells.cells(project, strategy.stages(), since, moment.day());
            return new ProjectCase(
                    strategy.theme(project.theme()).orElse(null),
                    strategy.stages(),
                    cells,
                    StagePlans.planned(project, strategy, cells, moment.day()),
                    // what became of a report was recorded after it
                    snapshot.history(PROJECT_HISTORIES, ref, from, project.unreported()));
        });
    }

    @Override
    public Optional<CurrentProject> current(StrategyMoment moment, String ref) {
        return moment.snapshot()
                .one(PROJECTS, ref)
                .map(project ->
                        new CurrentProject(project, () -> moment.snapshot().history(PROJECT_HISTORIES, ref)));
    }

    @Override
    public boolean linksToFrameworks() {
        return true;
    }

    @Override
    public boolean canBeAtRisk() {
        return true;
    }

    @Override
    public Optional<AttentionSection> attention(StrategyMoment moment) {
        return Optional.of(
                new AttentionSection(Problem.SECTION, "project/attention", ProjectOverview.problems(moment)));
    }

    @Override
    public List<Tracked> tracked(StrategyMoment moment) {
        return ProjectOverview.tracked(moment);
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return ProjectOverview.dates(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return ProjectOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackEntries happened) {
        return Optional.of(ProjectPack.of(happened));
    }

    @Override
    public Optional<CaseImport> imports() {
        return Optional.of(new ProjectImport());
    }
}
