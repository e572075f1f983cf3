package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.util.List;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.NoteEvent.NoteCorrected;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;

/** Facts about projects and actions with fixed ids and dates, for tests. */
public final class CaseEvents {

    private static final Stage RESOURCING = Stage.DEFAULT_SCHEME.getFirst();

    private CaseEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                projectRegistered(),
                reported(1, RatingLevel.RED),
                corrected(2, 1, RatingLevel.AMBER),
                helpRequestAnswered(1),
                actionPlanned(),
                noteAdded(),
                noteCorrected(),
                projectRevised(),
                projectClosed(),
                projectRatingSet(),
                projectRatingRemoved(),
                projectReopened(),
                actionRevised(),
                actionRescheduled(),
                actionAssigned(),
                actionProgressReported(),
                actionProgressCorrected(),
                actionCompleted(),
                actionCancelled(),
                actionReopened(),
                impactRecorded());
    }

    private static ProjectBuilder project(String ref) {
        return StrategyBuilder.strategy(SG23).project(ref).planning("resourcing", "2023-04-01", "2023-06-30");
    }

    private static ActionBuilder action(String ref) {
        return StrategyBuilder.strategy(SG23).action(ref);
    }

    public static ProjectRegistered projectRegistered() {
        return projectRegistered("P1");
    }

    public static ProjectRegistered projectRegistered(String ref) {
        return project(ref).registered();
    }

    public static StageProgressReported reported(int number, RatingLevel rating) {
        return project("P1").report(number).rated(rating).reported();
    }

    public static StageProgressReported reported(int number, Stage stage, RatingLevel rating) {
        return project("P1").report(number).stage(stage).rated(rating).reported();
    }

    public static StageProgressCorrected corrected(int number, int replaces, RatingLevel rating) {
        return project("P1").report(number).rated(rating).replacing(replaces);
    }

    public static HelpRequestAnswered helpRequestAnswered(int report) {
        return new HelpRequestAnswered(SG23, "P1", report, RESOURCING, "Two places are funded until March");
    }

    public static ActionPlanned actionPlanned() {
        return actionPlanned("1A");
    }

    public static ActionPlanned actionPlanned(String ref) {
        return action(ref).planned();
    }

    public static NoteCorrected noteCorrected() {
        return new NoteCorrected(SG23, "P1", 1, noteAdded().text(), "The fair is booked for October");
    }

    public static NoteAdded noteAdded() {
        return new NoteAdded(SG23, "P1", "The fair is booked for September");
    }

    public static ProjectDetails projectDetails() {
        return project("P1").details();
    }

    public static ProjectRevised projectRevised() {
        return project("P1")
                .revisedTo(project("P1")
                        .titled("Careers fair and open day")
                        .ledBy("lead", "member")
                        .status(ProjectStatus.ON_HOLD));
    }

    public static ProjectRatingSet projectRatingSet() {
        return new ProjectRatingSet(
                SG23, "P1", RatingLevel.GREEN, RatingLevel.AMBER, 1, OfProject.WORST_OPEN_STAGE, RatingLevel.RED);
    }

    public static ProjectRatingRemoved projectRatingRemoved() {
        return new ProjectRatingRemoved(SG23, "P1", RatingLevel.AMBER, OfProject.WORST_OPEN_STAGE, RatingLevel.RED);
    }

    public static ProjectClosed projectClosed() {
        return new ProjectClosed(SG23, "P1");
    }

    public static ProjectReopened projectReopened() {
        return new ProjectReopened(SG23, "P1");
    }

    public static ActionRevised actionRevised() {
        return action("1A")
                .revisedTo(action("1A")
                        .doing("Recruit up to 16 newly qualified social workers a year")
                        .priority(Priority.HIGH));
    }

    public static ActionRescheduled actionRescheduled() {
        return action("1A").rescheduled("2024-03-31", "2024-10-31");
    }

    public static ActionAssigned actionAssigned() {
        return action("1A").assignedTo("lead");
    }

    /** The first report said Amber where Green was meant. */
    public static ActionProgressCorrected actionProgressCorrected() {
        return new ActionProgressCorrected(
                SG23,
                "1A",
                1,
                actionProgressReported().progress(),
                new ActionProgress(ActionStatus.IN_PROGRESS, RatingLevel.GREEN, 1, "All twelve have started"));
    }

    public static ActionProgressReported actionProgressReported() {
        return new ActionProgressReported(
                SG23, "1A", new ActionProgress(ActionStatus.IN_PROGRESS, RatingLevel.AMBER, 1, "Eight have started"));
    }

    public static ActionCompleted actionCompleted() {
        return new ActionCompleted(SG23, "1A", "Twelve contracts signed");
    }

    public static ActionCancelled actionCancelled() {
        return new ActionCancelled(SG23, "1A");
    }

    public static ActionReopened actionReopened() {
        return new ActionReopened(SG23, "1A");
    }

    public static ImpactRecorded impactRecorded() {
        return new ImpactRecorded(
                SG23,
                "1A",
                new Impact("Fewer vacancies", null, null, null),
                new Impact("Fewer vacancies", "Four posts filled", "Payroll", "Look again in spring"));
    }
}
