package org.waymark.command.action;

import static org.waymark.events.CaseEvents.actionAssigned;
import static org.waymark.events.CaseEvents.actionCancelled;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.actionProgressReported;
import static org.waymark.events.CaseEvents.actionReopened;
import static org.waymark.events.CaseEvents.actionRescheduled;
import static org.waymark.events.CaseEvents.impactRecorded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.roleGranted;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.EntityTest;
import org.waymark.command.action.ReportActionProgress.Status;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.Impact;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.Timescale;

class ActionLifeTest extends EntityTest {

    private static final DecisionContext WITH_REASON = because("The budget comes later");
    private static final DecisionContext ITS_LEAD = as(Role.LEAD);
    private static final DecisionContext ANOTHER_LEAD = as("somebody", Role.LEAD);

    private static RescheduleAction reschedule(String by) {
        return new RescheduleAction(SG23, new Ref("1A"), by);
    }

    private static AssignAction assign(String... leads) {
        return new AssignAction(SG23, new Ref("1A"), List.of(leads));
    }

    private static ReportActionProgress report(
            @Nullable Status status, @Nullable String rating, @Nullable String comment) {
        return new ReportActionProgress(SG23, new Ref("1A"), status, rating, comment);
    }

    private static RecordImpact impact(@Nullable String planned, @Nullable String soFar) {
        return new RecordImpact(SG23, new Ref("1A"), planned, soFar, null, null);
    }

    private static CompleteAction complete() {
        return new CompleteAction(SG23, new Ref("1A"), " Twelve contracts signed ");
    }

    private static CancelAction cancel() {
        return new CancelAction(SG23, new Ref("1A"));
    }

    private static ReopenAction reopen() {
        return new ReopenAction(SG23, new Ref("1A"));
    }

    private static ActionProgressReported reported(
            ActionStatus status, @Nullable RatingLevel rating, @Nullable String comment) {
        return new ActionProgressReported(
                SG23, "1A", new ActionProgress(status, rating, rating == null ? null : 1, comment));
    }

    @Test
    void isDueAtAnotherTime() {
        givenThemeAnd(actionPlanned())
                .when(reschedule("2024-10-31"), WITH_REASON)
                .success()
                .events(new ActionRescheduled(
                        SG23, "1A", actionPlanned().plan().by(), Timescale.on(LocalDate.of(2024, 10, 31))));
    }

    @Test
    void isRescheduledFromWhereItWasMovedTo() {
        givenThemeAnd(actionPlanned(), actionRescheduled())
                .when(reschedule("When the academy opens"), WITH_REASON)
                .success()
                .events(new ActionRescheduled(
                        SG23,
                        "1A",
                        Timescale.on(LocalDate.of(2024, 10, 31)),
                        Timescale.inWords("When the academy opens")));
    }

    @Test
    void reschedulingNeedsAReason() {
        givenThemeAnd(actionPlanned())
                .when(reschedule("2024-10-31"))
                .exceptionSatisfies(refusal("action.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesTheTimeItHas() {
        givenThemeAnd(actionPlanned(), actionRescheduled())
                .when(reschedule("2024-10-31"), WITH_REASON)
                .exceptionSatisfies(refusal("action.unchanged", "by"))
                .events();
    }

    @Test
    void refusesTheTimeItHasInOtherWords() {
        givenThemeAnd(actionPlanned(), actionRescheduled())
                .when(reschedule("by 31 October 2024"), WITH_REASON)
                .exceptionSatisfies(refusal("action.unchanged", "by"))
                .events();
    }

    @Test
    void takesWordsInThePlaceOfOthersThatOnlyAPersonCanRead() {
        Timescale opens = Timescale.inWords("When the academy opens");
        givenThemeAnd(actionPlanned(), new ActionRescheduled(SG23, "1A", null, opens))
                .when(reschedule("When it is full"), WITH_REASON)
                .success()
                .events(new ActionRescheduled(SG23, "1A", opens, Timescale.inWords("When it is full")));
    }

    @Test
    void refusesTheWordsItHas() {
        givenThemeAnd(
                        actionPlanned(),
                        new ActionRescheduled(SG23, "1A", null, Timescale.inWords("When the academy opens")))
                .when(reschedule(" When the academy opens "), WITH_REASON)
                .exceptionSatisfies(refusal("action.unchanged", "by"))
                .events();
    }

    @Test
    void isLedByOthers() {
        givenThemeAnd(actionPlanned()).when(assign("lead")).success().events(actionAssigned());
    }

    @Test
    void refusesTheLeadsItHas() {
        givenThemeAnd(actionPlanned(), actionAssigned())
                .when(assign("lead"))
                .exceptionSatisfies(refusal("action.unchanged", "leads"))
                .events();
    }

    @Test
    void refusesALeadWhoIsNoMember() {
        givenThemeAnd(actionPlanned(), roleGranted())
                .when(assign("lead", "stranger"))
                .exceptionSatisfies(refusal("person.not-member", "leads"))
                .events();
    }

    @Test
    void keepsALeadWhoIsNoMemberAnyMore() {
        givenThemeAnd(
                        actionPlanned(),
                        new ActionAssigned(SG23, "1A", List.of("Service Managers"), List.of("leaver")),
                        roleGranted())
                .when(assign("leaver", "lead"))
                .success();
    }

    @Test
    void isReportedByItsLead() {
        givenThemeAnd(actionPlanned(), actionAssigned())
                .when(report(Status.IN_PROGRESS, "A", "Eight have started"), ITS_LEAD)
                .success()
                .events(actionProgressReported());
    }

    @Test
    void keepsItsStatusWhereNoneIsReported() {
        givenThemeAnd(actionPlanned(), actionProgressReported())
                .when(report(null, null, "Nine by now"))
                .success()
                .events(reported(ActionStatus.IN_PROGRESS, null, "Nine by now"));
    }

    @Test
    void keepsTheStatusOfTheLatestDayWhenALateReportIsAboutAnEarlierOne() {
        givenThemeAnd(actionPlanned())
                .and(reported(ActionStatus.IN_PROGRESS, null, "Begun"), asAt("2023-06-30"))
                .and(reported(ActionStatus.PLANNED, null, "Not begun"), asAt("2023-05-31"))
                .when(report(null, null, "Nine by now"))
                .success()
                .events(reported(ActionStatus.IN_PROGRESS, null, "Nine by now"));
    }

    @Test
    void canTurnOutNotToHaveBegun() {
        givenThemeAnd(actionPlanned(), actionProgressReported())
                .when(report(Status.PLANNED, null, null))
                .success()
                .events(reported(ActionStatus.PLANNED, null, null));
    }

    @Test
    void isRatedWithoutAComment() {
        givenThemeAnd(actionPlanned())
                .when(report(null, "G", " "))
                .success()
                .events(reported(ActionStatus.PLANNED, RatingLevel.GREEN, null));
    }

    @Test
    void refusesAReportThatSaysNothing() {
        givenThemeAnd(actionPlanned(), actionProgressReported())
                .when(report(Status.IN_PROGRESS, null, null))
                .exceptionSatisfies(refusal("action-progress.empty", "comment"))
                .events();
    }

    @Test
    void refusesARatingThatIsNotInTheScale() {
        givenThemeAnd(actionPlanned())
                .when(report(null, "C", null))
                .exceptionSatisfies(refusal("rating.unknown", "rating"))
                .events();
    }

    @Test
    void isCompletedByItsLead() {
        givenThemeAnd(actionPlanned(), actionAssigned())
                .when(complete(), ITS_LEAD)
                .success()
                .events(actionCompleted());
    }

    @Test
    void isCancelledForAReason() {
        givenThemeAnd(actionPlanned()).when(cancel(), WITH_REASON).success().events(actionCancelled());
    }

    @Test
    void cancellingNeedsAReason() {
        givenThemeAnd(actionPlanned())
                .when(cancel())
                .exceptionSatisfies(refusal("action.reason-missing", "reason"))
                .events();
    }

    @Test
    void isReopenedForAReason() {
        givenThemeAnd(actionPlanned(), actionCancelled())
                .when(reopen(), WITH_REASON)
                .success()
                .events(actionReopened());
    }

    @Test
    void goesOnWhereItStoodOnceItIsReopened() {
        givenThemeAnd(actionPlanned(), actionProgressReported(), actionCompleted(), actionReopened())
                .when(report(null, null, "Two left again"))
                .success()
                .events(reported(ActionStatus.IN_PROGRESS, null, "Two left again"));
    }

    @Test
    void reopeningNeedsAReason() {
        givenThemeAnd(actionPlanned(), actionCompleted())
                .when(reopen())
                .exceptionSatisfies(refusal("action.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToReopenWhatGoesOn() {
        givenThemeAnd(actionPlanned(), actionCompleted(), actionReopened())
                .when(reopen(), WITH_REASON)
                .exceptionSatisfies(refusal("action.not-finished"))
                .events();
    }

    @Test
    void saysWhatItIsMeantToBringAbout() {
        givenThemeAnd(actionPlanned(), actionAssigned())
                .when(impact("Fewer vacancies", null), ITS_LEAD)
                .success()
                .events(new ImpactRecorded(SG23, "1A", null, new Impact("Fewer vacancies", null, null, null)));
    }

    @Test
    void keepsWhatIsLeftOutOfItsImpact() {
        givenThemeAnd(actionPlanned(), impactRecorded())
                .when(impact(null, "Six posts filled"))
                .success()
                .events(new ImpactRecorded(
                        SG23,
                        "1A",
                        impactRecorded().after(),
                        new Impact("Fewer vacancies", "Six posts filled", "Payroll", "Look again in spring")));
    }

    @Test
    void hasAnImpactAfterItIsDone() {
        givenThemeAnd(actionPlanned(), actionCompleted())
                .when(impact("Fewer vacancies", "Four posts filled"))
                .success();
    }

    @Test
    void refusesAnImpactThatSaysNothingNew() {
        givenThemeAnd(actionPlanned(), impactRecorded())
                .when(impact("Fewer vacancies", null))
                .exceptionSatisfies(refusal("impact.unchanged"))
                .events();
    }

    @ParameterizedTest
    @MethodSource("changesOfWhatGoesOn")
    void refusesToChangeWhatIsComplete(StrategyCommand command) {
        givenThemeAnd(actionPlanned(), actionCompleted())
                .when(command, WITH_REASON)
                .exceptionSatisfies(refusal("action.finished"))
                .events();
    }

    @ParameterizedTest
    @MethodSource("changesOfWhatGoesOn")
    void refusesToChangeWhatIsCancelled(StrategyCommand command) {
        givenThemeAnd(actionPlanned(), actionCancelled())
                .when(command, WITH_REASON)
                .exceptionSatisfies(refusal("action.finished"))
                .events();
    }

    static Stream<StrategyCommand> changesOfWhatGoesOn() {
        return Stream.of(reschedule("2024-10-31"), assign("lead"), report(null, "A", null), complete(), cancel());
    }

    @ParameterizedTest
    @MethodSource("reportsOfALead")
    void refusesALeadOfAnotherAction(StrategyCommand command) {
        givenThemeAnd(actionPlanned(), actionAssigned())
                .when(command, ANOTHER_LEAD)
                .exceptionSatisfies(refusal("action.not-lead"))
                .events();
    }

    static Stream<StrategyCommand> reportsOfALead() {
        return Stream.of(report(null, "A", null), complete(), impact("Fewer vacancies", null));
    }

    @ParameterizedTest
    @MethodSource("changesByTheCoordinator")
    void refusesWhatIsTheCoordinators(StrategyCommand command) {
        givenThemeAnd(actionPlanned(), actionAssigned())
                .when(command, as("lead", Role.LEAD, "I would like to"))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    static Stream<StrategyCommand> changesByTheCoordinator() {
        return Stream.of(reschedule("2024-10-31"), assign("lead"), cancel(), reopen());
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesAnActionThatIsNotThere(StrategyCommand command) {
        givenThemeAnd(projectRegistered("1A"))
                .when(command, WITH_REASON)
                .exceptionSatisfies(refusal("action.unknown", "action"))
                .events();
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesAStrategyThatIsNotThere(StrategyCommand command) {
        givenNothing()
                .when(command, WITH_REASON)
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    static Stream<StrategyCommand> all() {
        return Stream.concat(changesOfWhatGoesOn(), Stream.of(reopen(), impact("Fewer vacancies", null)));
    }
}
