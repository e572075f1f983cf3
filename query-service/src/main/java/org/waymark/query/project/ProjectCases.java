package org.waymark.query.project;

import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.StageRatings;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.CaseFacets;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.kinds.WithoutLead;
import org.waymark.query.kinds.WorkItem;
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
        Optional<ProjectHistory> corrected = corrected(moment, ref);
        return project(moment, ref, corrected).map(project -> {
            Map<String, Cell> cells = StageCells.cells(project, strategy.stages(), since, moment.day());
            StageRatings stages = OverallRatings.stages(project, strategy);
            return new ProjectCase(
                    strategy.theme(project.theme()).orElse(null),
                    strategy.stages(),
                    cells,
                    StagePlans.planned(project, stages, moment.day()),
                    OverallRatings.of(project, stages, strategy, moment.day()),
                    stages.current().orElse(null),
                    ProgressGrid.Rule.of(strategy),
                    // what became of a report was recorded after it
                    corrected.orElseGet(() -> snapshot.history(PROJECT_HISTORIES, ref, from, project.unreported())));
        });
    }

    private static Optional<ProjectView> project(
            StrategyMoment moment, String ref, Optional<ProjectHistory> corrected) {
        return moment.corrected()
                ? corrected.map(PROJECTS::digest)
                : moment.snapshot().one(PROJECTS, ref);
    }

    /** As now corrected for a day: what is true only later is left out; empty where it is asked for as it was known. */
    private static Optional<ProjectHistory> corrected(StrategyMoment moment, String ref) {
        return moment.corrected()
                ? moment.snapshot()
                        .history(PROJECT_HISTORIES, ref)
                        .filter(project -> project.wasThere(moment.day()))
                        .map(project -> project.correctedFor(moment.day()))
                : Optional.empty();
    }

    @Override
    public Optional<CurrentProject> current(StrategyMoment moment, String ref) {
        return project(moment, ref, corrected(moment, ref))
                .map(project ->
                        new CurrentProject(project, () -> moment.snapshot().history(PROJECT_HISTORIES, ref)));
    }

    @Override
    public CaseFacets facets(StrategyMoment moment, String ref) {
        return moment.snapshot()
                .one(PROJECTS, ref)
                .map(project -> new CaseFacets(project.theme(), project.leads(), project.ratings()))
                .orElse(CaseFacets.NONE);
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
    public boolean leadsToWork() {
        return false;
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return List.of(new AttentionSection(
                Problem.SECTION,
                AttentionRule.PROBLEM,
                new ListLink("Progress grid", "progress-grid", ""),
                ProjectOverview.problems(moment)));
    }

    @Override
    public List<Tracked> tracked(StrategyMoment moment) {
        return ProjectOverview.tracked(moment);
    }

    @Override
    public List<WithoutLead> withoutLead(StrategyMoment moment) {
        return ProjectOverview.withoutLead(moment);
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return ProjectOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return ProjectWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return ProjectOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(ProjectPack.of(happened));
    }

    @Override
    public Optional<CaseImport> imports() {
        return Optional.of(new ProjectImport());
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return ShownProjects.of(moment).projects().stream()
                .map(ProjectTerms::of)
                .toList();
    }
}
