package org.waymark.query.project;

import static org.waymark.query.views.Appending.changed;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.ProjectStatus;
import org.waymark.query.project.Report.Answer;
import org.waymark.query.project.Report.Correction;
import org.waymark.query.strategy.RatingByHand;
import org.waymark.query.views.CaseHistories;
import org.waymark.query.views.Provenance;

/** Folds all that happened to projects. */
public final class ProjectHistories extends CaseHistories<ProjectEvent, ProjectHistory> {

    public static final ProjectHistories PROJECT_HISTORIES = new ProjectHistories();

    private ProjectHistories() {
        super("project-histories", ProjectEvent.class, ProjectHistory.class);
    }

    @Override
    protected ProjectHistory after(@Nullable ProjectHistory before, ProjectEvent event, Provenance stamp) {
        return evolve(before, event, stamp).withChanged(stamp);
    }

    private static ProjectHistory evolve(@Nullable ProjectHistory before, ProjectEvent event, Provenance stamp) {
        ProjectHistory project = event instanceof ProjectRegistered registered
                ? begin(registered, stamp)
                : Objects.requireNonNull(before, "a project begins with ProjectRegistered");
        return switch (event) {
            case ProjectRegistered ignored -> project;
            case StageProgressReported reported ->
                project.withReports(plus(project.reports(), Report.of(reported, stamp)));
            case StageProgressCorrected corrected -> corrected(project, corrected, stamp);
            case HelpRequestAnswered answered -> answered(project, answered, stamp);
            case ProjectRevised revised -> revised(project, revised.after()).withClosed(null);
            case ProjectClosed ignored -> in(project, ProjectStatus.CLOSED).withClosed(stamp);
            case ProjectReopened ignored -> in(project, ProjectStatus.ACTIVE).withClosed(null);
            case ProjectRatingSet set -> project.withByHand(plus(project.byHand(), RatingByHand.of(set, stamp)));
            case ProjectRatingRemoved ignored ->
                project.withByHand(plus(project.byHand(), RatingByHand.removed(stamp)));
        };
    }

    private static ProjectHistory begin(ProjectRegistered registered, Provenance stamp) {
        return new ProjectHistory(
                registered.strategy(),
                registered.project(),
                registered.theme(),
                registered.title(),
                registered.leads(),
                ProjectStatus.ACTIVE,
                registered.plannedStages(),
                List.of(),
                List.of(),
                stamp,
                null,
                stamp);
    }

    /** The old report stays, with what took its place. */
    private static ProjectHistory corrected(ProjectHistory project, StageProgressCorrected event, Provenance stamp) {
        Correction correction = new Correction(event.report().number(), stamp);
        List<Report> struck =
                changed(project.reports(), numbered(event.replaces()), old -> old.withCorrected(correction));
        return project.withReports(plus(struck, Report.of(event, stamp)));
    }

    private static ProjectHistory answered(ProjectHistory project, HelpRequestAnswered event, Provenance stamp) {
        Answer answer = new Answer(event.answer(), stamp);
        return project.withReports(
                changed(project.reports(), numbered(event.report()), report -> report.withAnswer(answer)));
    }

    private static Predicate<Report> numbered(int number) {
        return report -> report.said().number() == number;
    }

    private static ProjectHistory revised(ProjectHistory project, ProjectDetails now) {
        return project.withDetails(now.theme(), now.title(), now.leads(), now.status(), now.plannedStages());
    }

    private static ProjectHistory in(ProjectHistory was, ProjectStatus status) {
        return was.withDetails(was.theme(), was.title(), was.leads(), status, was.plannedStages());
    }
}
