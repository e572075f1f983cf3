package org.waymark.command.action;

import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.actionProgressCorrected;
import static org.waymark.events.CaseEvents.actionProgressReported;
import static org.waymark.events.CaseEvents.actionReopened;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.schema.Ref;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;

/** A report on an action that was a mistake is corrected, and keeps its number and its day. */
class CorrectActionReportTest extends EntityTest {

    private static final DecisionContext IN_JUNE = asAt("2023-06-30");
    private static final DecisionContext WITH_REASON = because("Typed for another action");
    private static final ActionProgress AMBER = actionProgressReported().progress();

    private static CorrectActionReport correct(int report, Map<String, ?> changes) {
        return command(
                CorrectActionReport.class,
                Map.of("strategy", "SG23", "action", "1A", "report", report, "changes", changes));
    }

    private static ActionProgressCorrected corrected(int report, ActionProgress before, ActionProgress after) {
        return new ActionProgressCorrected(SG23, "1A", report, before, after);
    }

    private static ActionProgress progress(
            ActionStatus status, @Nullable RatingLevel rating, @Nullable String comment) {
        return new ActionProgress(status, rating, rating == null ? null : 1, comment);
    }

    private Given reported() {
        return givenThemeAnd(actionPlanned()).and(actionProgressReported(), IN_JUNE);
    }

    @Test
    void replacesWhatWasSaidForTheSameDay() {
        reported()
                .when(correct(1, Map.of("rating", "G", "comment", "All twelve have started")), WITH_REASON)
                .success()
                .events(actionProgressCorrected())
                .eventsSatisfy(stamped(Map.of("asAt", "2023-06-30", "reason", "Typed for another action")));
    }

    @Test
    void replacesItsDayAlone() {
        reported()
                .when(correct(1, Map.of("reportedFor", "2023-06-29")), WITH_REASON)
                .success()
                .events(corrected(1, AMBER, AMBER))
                .eventsSatisfy(stamped(Map.of("asAt", "2023-06-29")));
    }

    @Test
    void takesItsRatingAway() {
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("rating", null);
        reported()
                .when(correct(1, none), WITH_REASON)
                .success()
                .events(corrected(1, AMBER, progress(AMBER.status(), null, AMBER.comment())));
    }

    @Test
    void correctsWhatWasCorrected() {
        ActionProgress green = actionProgressCorrected().after();
        reported()
                .and(actionProgressCorrected(), asAt("2023-06-28"))
                .when(correct(1, Map.of("comment", "All")), WITH_REASON)
                .success()
                .events(corrected(1, green, progress(green.status(), green.rating(), "All")))
                .eventsSatisfy(stamped(Map.of("asAt", "2023-06-28")));
    }

    @Test
    void countsReportsInTheOrderInWhichTheyWereRecorded() {
        ActionProgress late = progress(ActionStatus.PLANNED, null, "Not begun");
        reported()
                .and(new ActionProgressReported(SG23, "1A", late), asAt("2023-05-31"))
                .when(correct(2, Map.of("comment", "Not yet")), WITH_REASON)
                .success()
                .events(corrected(2, late, progress(ActionStatus.PLANNED, null, "Not yet")));
    }

    /** What is reported next is compared with the status that counts: that of the latest day. */
    @Test
    void itsStatusCountsWhereItIsThatOfTheLatestDay() {
        ActionProgress planned = progress(ActionStatus.PLANNED, null, null);
        Given corrected = reported().and(corrected(1, AMBER, planned), IN_JUNE);
        corrected
                .when(new ReportActionProgress(SG23, new Ref("1A"), ReportActionProgress.Status.PLANNED, null, null))
                .exceptionSatisfies(refusal("action-progress.empty", "comment"))
                .events();
    }

    @Test
    void anActionThatIsCompleteStaysSoUntilItIsReopened() {
        ActionProgress planned = progress(ActionStatus.PLANNED, null, null);
        Given complete = reported().and(actionCompleted(), IN_JUNE).and(corrected(1, AMBER, planned), IN_JUNE);
        Given still = after(complete.when(new CancelAction(SG23, new Ref("1A")), WITH_REASON)
                .exceptionSatisfies(refusal("action.finished"))
                .events());
        still.and(actionReopened(), WITH_REASON)
                .when(new ReportActionProgress(SG23, new Ref("1A"), ReportActionProgress.Status.PLANNED, null, null))
                .exceptionSatisfies(refusal("action-progress.empty", "comment"))
                .events();
    }

    @Test
    void needsAReason() {
        reported()
                .when(correct(1, Map.of("rating", "G")))
                .exceptionSatisfies(refusal("action.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesWhatChangesNothing() {
        reported()
                .when(correct(1, Map.of("rating", "A", "reportedFor", "2023-06-30")), WITH_REASON)
                .exceptionSatisfies(refusal("action.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesADayInTheFuture() {
        reported()
                .when(correct(1, Map.of("reportedFor", "2023-07-15")), WITH_REASON)
                .exceptionSatisfies(refusal("as-at.in-future", "asAt"))
                .events();
    }

    @Test
    void refusesReportsThatWereNeverMade() {
        Given still = after(reported()
                .when(correct(2, Map.of("rating", "G")), WITH_REASON)
                .exceptionSatisfies(refusal("report.unknown", "report"))
                .events());
        still.when(correct(0, Map.of("rating", "G")), WITH_REASON)
                .exceptionSatisfies(refusal("report.unknown", "report"))
                .events();
    }

    @Test
    void refusesALeadOfAnotherAction() {
        reported()
                .when(correct(1, Map.of("rating", "G")), as("somebody", Role.LEAD, "A slip"))
                .exceptionSatisfies(refusal("action.not-lead"))
                .events();
    }
}
