package org.waymark.query.project;

import static org.waymark.query.views.Appending.changed;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RecordedEvent;
import org.waymark.query.project.ProjectView.Answer;
import org.waymark.query.project.ProjectView.Correction;
import org.waymark.query.project.ProjectView.Report;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the facts about projects. */
public final class ProjectFold implements View<ProjectView> {

    public static final ProjectFold PROJECTS = new ProjectFold();

    private ProjectFold() {}

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<ProjectView> stateType() {
        return ProjectView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof ProjectEvent event ? event.caseRef() : Optional.empty();
    }

    @Override
    public @Nullable ProjectView evolve(@Nullable ProjectView before, RecordedEvent recorded) {
        return recorded.event() instanceof ProjectEvent event
                ? evolve(before, event, Provenance.of(recorded)).withChanged(Provenance.of(recorded))
                : before;
    }

    private static ProjectView evolve(@Nullable ProjectView before, ProjectEvent event, Provenance stamp) {
        ProjectView project = event instanceof ProjectRegistered registered
                ? begin(registered, stamp)
                : Objects.requireNonNull(before, "a project begins with ProjectRegistered");
        return switch (event) {
            case ProjectRegistered ignored -> project;
            case StageProgressReported reported ->
                project.withReports(plus(project.reports(), new Report(reported.report(), stamp, null, null, null)));
            case StageProgressCorrected corrected -> corrected(project, corrected, stamp);
            case HelpRequestAnswered answered -> answered(project, answered, stamp);
            case ProjectRevised revised -> revised(project, revised.after()).withClosed(null);
            case ProjectClosed ignored -> in(project, ProjectStatus.CLOSED).withClosed(stamp);
            case ProjectReopened ignored -> in(project, ProjectStatus.ACTIVE).withClosed(null);
        };
    }

    private static ProjectView begin(ProjectRegistered registered, Provenance stamp) {
        return new ProjectView(
                registered.strategy(),
                registered.project(),
                registered.theme(),
                registered.title(),
                registered.leads(),
                ProjectStatus.ACTIVE,
                registered.plannedStages(),
                List.of(),
                stamp,
                null,
                stamp);
    }

    /** The old report stays, with what took its place. */
    private static ProjectView corrected(ProjectView project, StageProgressCorrected event, Provenance stamp) {
        Correction correction = new Correction(event.report().number(), stamp);
        List<Report> struck =
                changed(project.reports(), numbered(event.replaces()), old -> old.withCorrected(correction));
        return project.withReports(plus(struck, new Report(event.report(), stamp, event.replaces(), null, null)));
    }

    private static ProjectView answered(ProjectView project, HelpRequestAnswered event, Provenance stamp) {
        Answer answer = new Answer(event.answer(), stamp);
        return project.withReports(
                changed(project.reports(), numbered(event.report()), report -> report.withAnswer(answer)));
    }

    private static Predicate<Report> numbered(int number) {
        return report -> report.said().number() == number;
    }

    private static ProjectView revised(ProjectView project, ProjectDetails now) {
        return project.withDetails(now.theme(), now.title(), now.leads(), now.status(), now.plannedStages());
    }

    private static ProjectView in(ProjectView was, ProjectStatus status) {
        return was.withDetails(was.theme(), was.title(), was.leads(), status, was.plannedStages());
    }
}
