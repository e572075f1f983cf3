package org.waymark.query.project;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
        Provenance stamp = Provenance.of(recorded);
        return recorded.event() instanceof ProjectEvent event ? project(before, event, stamp) : before;
    }

    private static ProjectView project(@Nullable ProjectView before, ProjectEvent event, Provenance stamp) {
        return switch (event) {
            case ProjectRegistered registered -> begin(registered, stamp);
            case StageProgressReported reported ->
                withReports(known(before), plus(known(before).reports(), report(reported, stamp)), stamp);
            case StageProgressCorrected corrected -> corrected(known(before), corrected, stamp);
            case HelpRequestAnswered answered -> answered(known(before), answered, stamp);
            case ProjectRevised revised -> revised(known(before), revised.after(), null, stamp);
            case ProjectClosed ignored -> revised(known(before), in(known(before), ProjectStatus.CLOSED), stamp, stamp);
            case ProjectReopened ignored ->
                revised(known(before), in(known(before), ProjectStatus.ACTIVE), null, stamp);
        };
    }

    private static ProjectView known(@Nullable ProjectView before) {
        return Objects.requireNonNull(before, "a project begins with ProjectRegistered");
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

    private static Report report(StageProgressReported reported, Provenance stamp) {
        return new Report(reported.report(), stamp, null, null, null);
    }

    private static ProjectView corrected(ProjectView before, StageProgressCorrected event, Provenance stamp) {
        Correction correction = new Correction(event.report().number(), stamp);
        List<Report> struck = replace(
                before.reports(),
                event.replaces(),
                old -> new Report(old.said(), old.stamp(), old.replaces(), correction, old.answer()));
        Report inItsPlace = new Report(event.report(), stamp, event.replaces(), null, null);
        return withReports(before, plus(struck, inItsPlace), stamp);
    }

    private static ProjectView answered(ProjectView before, HelpRequestAnswered event, Provenance stamp) {
        Answer answer = new Answer(event.answer(), stamp);
        return withReports(
                before,
                replace(
                        before.reports(),
                        event.report(),
                        asked -> new Report(asked.said(), asked.stamp(), asked.replaces(), asked.corrected(), answer)),
                stamp);
    }

    private static List<Report> replace(List<Report> reports, int number, UnaryOperator<Report> change) {
        return reports.stream()
                .map(report -> report.said().number() == number ? change.apply(report) : report)
                .toList();
    }

    private static ProjectView withReports(ProjectView was, List<Report> reports, Provenance stamp) {
        return new ProjectView(
                was.strategy(),
                was.ref(),
                was.theme(),
                was.title(),
                was.leads(),
                was.status(),
                was.plannedStages(),
                reports,
                was.registered(),
                was.closed(),
                stamp);
    }

    private static ProjectView revised(
            ProjectView was, ProjectDetails now, @Nullable Provenance closed, Provenance stamp) {
        return new ProjectView(
                was.strategy(),
                was.ref(),
                now.theme(),
                now.title(),
                now.leads(),
                now.status(),
                now.plannedStages(),
                was.reports(),
                was.registered(),
                closed,
                stamp);
    }

    private static ProjectDetails in(ProjectView was, ProjectStatus status) {
        return new ProjectDetails(was.theme(), was.title(), was.leads(), status, was.plannedStages());
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
