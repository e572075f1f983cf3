package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;

/** Facts about projects and actions with fixed ids and dates, for tests. */
public final class CaseEvents {

    private static final Stage RESOURCING = Stage.DEFAULT_SCHEME.getFirst();

    private CaseEvents() {}

    public static ProjectRegistered projectRegistered() {
        return projectRegistered("P1");
    }

    public static ProjectRegistered projectRegistered(String ref) {
        return new ProjectRegistered(
                SG23,
                ref,
                "1",
                "Careers fair",
                List.of("lead"),
                List.of(new PlannedStage("resourcing", LocalDate.of(2023, 4, 1), LocalDate.of(2023, 6, 30))));
    }

    public static StageProgressReported reported(int number, RatingLevel rating) {
        return new StageProgressReported(SG23, "P1", report(number, RESOURCING, rating, help(rating)));
    }

    public static StageProgressReported reported(int number, Stage stage, RatingLevel rating) {
        return new StageProgressReported(SG23, "P1", report(number, stage, rating, help(rating)));
    }

    public static StageProgressCorrected corrected(int number, int replaces, RatingLevel rating) {
        return new StageProgressCorrected(SG23, "P1", replaces, report(number, RESOURCING, rating, help(rating)));
    }

    public static HelpRequestAnswered helpRequestAnswered(int report) {
        return new HelpRequestAnswered(SG23, "P1", report, RESOURCING, "Two places are funded until March");
    }

    public static ActionPlanned actionPlanned() {
        return actionPlanned("1A");
    }

    public static ActionPlanned actionPlanned(String ref) {
        return new ActionPlanned(
                SG23,
                ref,
                new ActionPlan(
                        "1",
                        "1A",
                        "Recruit up to 12 newly qualified social workers a year",
                        List.of("A permanent workforce"),
                        List.of("Service Managers"),
                        new Timescale("By Apr & Oct each year", null, Period.ofYears(1), List.of(4, 10), true),
                        Timescale.on(LocalDate.of(2023, 10, 31)),
                        Priority.MEDIUM));
    }

    public static NoteAdded noteAdded() {
        return new NoteAdded(SG23, "P1", "The fair is booked for September");
    }

    public static ProjectDetails projectDetails() {
        ProjectRegistered registered = projectRegistered();
        return new ProjectDetails(
                registered.theme(),
                registered.title(),
                registered.leads(),
                ProjectStatus.ACTIVE,
                registered.plannedStages());
    }

    public static ProjectRevised projectRevised() {
        ProjectDetails before = projectDetails();
        return new ProjectRevised(
                SG23,
                "P1",
                before,
                new ProjectDetails(
                        before.theme(),
                        "Careers fair and open day",
                        List.of("lead", "member"),
                        ProjectStatus.ON_HOLD,
                        before.plannedStages()));
    }

    public static ProjectClosed projectClosed() {
        return new ProjectClosed(SG23, "P1");
    }

    public static ProjectReopened projectReopened() {
        return new ProjectReopened(SG23, "P1");
    }

    public static ActionRevised actionRevised() {
        ActionPlan before = actionPlanned().plan();
        return new ActionRevised(
                SG23,
                "1A",
                before,
                new ActionPlan(
                        before.theme(),
                        before.workstream(),
                        "Recruit up to 16 newly qualified social workers a year",
                        before.outcomes(),
                        before.leads(),
                        before.by(),
                        before.review(),
                        Priority.HIGH));
    }

    public static ActionRescheduled actionRescheduled() {
        return new ActionRescheduled(
                SG23, "1A", Timescale.on(LocalDate.of(2024, 3, 31)), Timescale.on(LocalDate.of(2024, 10, 31)));
    }

    public static ActionAssigned actionAssigned() {
        return new ActionAssigned(SG23, "1A", List.of("Service Managers"), List.of("lead"));
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

    private static StageReport report(int number, Stage stage, RatingLevel rating, @Nullable String help) {
        return new StageReport(number, stage, 1, rating, 1, "As told by the team", help);
    }

    private static @Nullable String help(RatingLevel rating) {
        return rating.needsHelp() ? "Funding for two places" : null;
    }
}
