package org.waymark.query.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.actionProgressCorrected;
import static org.waymark.events.CaseEvents.actionProgressReported;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.action.ActionHistories.ACTION_HISTORIES;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.EventMetadata;
import org.waymark.events.Impact;
import org.waymark.events.Priority;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.action.ActionPlanView.End;
import org.waymark.query.action.ActionPlanView.Report;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.action.ActionPlanView.Slip;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Recorded;

class ActionFoldTest {

    private static final LocalDate DUE = LocalDate.of(2023, 10, 31);

    private final StrategyView strategy = strategy();

    private static StrategyView strategy() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        return history.then(StrategyEvents.themeAdded())
                .then(StrategyEvents.workstreamAdded())
                .fold(STRATEGIES);
    }

    @Test
    void beginsAsItWasPlanned() {
        ActionView action = new Recorded().then(actionPlanned()).fold(ACTIONS);

        assertThat(action.status()).isEqualTo(ActionStatus.PLANNED);
        assertThat(action.plan()).isEqualTo(actionPlanned().plan());
    }

    @Test
    void showsAReportAsItWasCorrectedAndKeepsWhatItSaidBefore() {
        Recorded history = new Recorded()
                .then(actionPlanned())
                .then(actionProgressReported(), "2023-06-30")
                .then(
                        actionProgressCorrected(),
                        Map.of(EventMetadata.AS_AT, "2023-06-30", EventMetadata.REASON, "A slip"));

        ActionView action = history.fold(ACTIONS);
        assertThat(action.latest()).isNotNull();
        assertThat(action.latest().said()).isEqualTo(actionProgressCorrected().after());
        assertThat(action.rated()).isEqualTo(action.latest());
        assertThat(history.fold(ACTION_HISTORIES).progress()).singleElement().satisfies(report -> {
            assertThat(report.number()).isEqualTo(1);
            assertThat(report.said()).isEqualTo(actionProgressCorrected().after());
            assertThat(report.replaced()).singleElement().satisfies(before -> {
                assertThat(before.said()).isEqualTo(actionProgressReported().progress());
                assertThat(report.correctionOf(before).reason()).isEqualTo("A slip");
            });
        });
    }

    @Test
    void aCorrectedReportCountsForItsOwnDay() {
        ActionView action = new Recorded()
                .then(actionPlanned())
                .then(actionProgressReported(), "2023-06-30")
                .then(
                        new ActionProgressReported(
                                SG23, "1A", new ActionProgress(ActionStatus.PLANNED, null, null, "Not begun")),
                        "2023-05-31")
                .then(actionProgressCorrected(), "2023-04-30")
                .fold(ACTIONS);

        assertThat(action.status()).isEqualTo(ActionStatus.PLANNED);
        assertThat(action.timing().lookedAt()).isEqualTo(LocalDate.of(2023, 5, 31));
    }

    @Test
    void isOverdueFromTheDayAfter() {
        ActionView action = planned("1", null, Timescale.on(DUE));

        assertThat(ActionRows.row(action, strategy, DUE).overdue()).isFalse();
        assertThat(ActionRows.row(action, strategy, DUE.plusDays(1)).overdue()).isTrue();
    }

    @Test
    void isNeverOverdueWithoutADay() {
        ActionView action = planned("1", null, Timescale.inWords("When it suits"));

        Row row = ActionRows.row(action, strategy, DUE);
        assertThat(row.overdue()).isFalse();
        assertThat(row.by()).isEqualTo("When it suits");
        assertThat(row.unread()).containsExactly("When it suits");
        assertThat(row.leavesUnread(row.by())).isTrue();
        assertThat(row.leavesUnread(row.review())).isFalse();
    }

    @Test
    void isNotOverdueOnceItIsFinished() {
        Recorded history = given(Timescale.on(DUE));

        Row complete = row(history.then(new ActionCompleted(SG23, "A1", "Twelve contracts signed")), DUE.plusDays(1));
        assertThat(complete.overdue()).isFalse();
        assertThat(complete.nextDue()).isNull();
        assertThat(complete.finished()).isTrue();
        assertThat(complete.status()).isEqualTo(ActionStatus.COMPLETE);
        assertThat(complete.end())
                .isEqualTo(new End(LocalDate.of(2023, 7, 1), "coordinator", "Twelve contracts signed", null));

        Row reopened = row(because(history, new ActionReopened(SG23, "A1"), "Two left"), DUE.plusDays(1));
        assertThat(reopened.overdue()).isTrue();
        assertThat(reopened.end()).isNull();
        assertThat(reopened.status()).isEqualTo(ActionStatus.PLANNED);
    }

    @Test
    void isCancelledForAReason() {
        Row cancelled = row(because(given(null), new ActionCancelled(SG23, "A1"), "No budget"), DUE);

        assertThat(cancelled.status()).isEqualTo(ActionStatus.CANCELLED);
        assertThat(cancelled.end()).isEqualTo(new End(LocalDate.of(2023, 7, 1), "coordinator", null, "No budget"));
    }

    @Test
    void goesOnWhereItStoodOnceItIsReopened() {
        Recorded history = given(null)
                .then(reported(ActionStatus.IN_PROGRESS, RatingLevel.GREEN, null), "2023-06-30")
                .then(new ActionCompleted(SG23, "A1", "Done"))
                .then(new ActionReopened(SG23, "A1"));

        ActionView action = history.fold(ACTIONS);
        assertThat(action.status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(history.fold(ACTION_HISTORIES).turns())
                .extracting(ActionView.StatusChange::to)
                .containsExactly(ActionStatus.COMPLETE, ActionStatus.IN_PROGRESS);
        assertThat(row(history, DUE).finished()).isFalse();
    }

    @Test
    void isPlannedAgainWhereNothingWasReportedBeforeItEnded() {
        Recorded history = given(null).then(new ActionCancelled(SG23, "A1")).then(new ActionReopened(SG23, "A1"));

        assertThat(history.fold(ACTION_HISTORIES).turns().getLast().to()).isEqualTo(ActionStatus.PLANNED);
    }

    @Test
    void isNotOverdueInARoundInWhichItWasReportedOn() {
        Timescale quarterly = new Timescale("quarterly", null, Period.ofMonths(3), List.of(), false);
        Recorded history = new Recorded()
                .then(new ActionPlanned(SG23, "A1", actionPlan(quarterly)), "2023-04-01")
                .then(reported(ActionStatus.IN_PROGRESS, null, "Begun"), "2023-06-30");

        Row row = row(history, LocalDate.of(2023, 7, 2));
        assertThat(row.overdue()).isFalse();
        assertThat(row.overdueSince()).isNull();
        assertThat(row.nextDue()).isEqualTo("2023-10-01");
        assertThat(row.unread()).isEmpty();
    }

    @Test
    void belongsToTheThemeThatHasItsWorkstream() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        StrategyView two = history.then(StrategyEvents.themeAdded("2", "Retention"))
                .then(StrategyEvents.themeAdded("1", "Recruitment"))
                .then(new WorkstreamAdded(SG23, "1", "1B", "Frontline"))
                .then(StrategyEvents.workstreamAdded())
                .fold(STRATEGIES);

        assertThat(ActionRows.row(planned(null, "1A", null), two, DUE).theme()).isEqualTo("1");
        assertThat(ActionRows.row(planned(null, "9Z", null), two, DUE).theme()).isNull();
    }

    @Test
    void isRatedByTheReportThatIsTrueForTheLatestDay() {
        Row row = row(
                given(null)
                        .then(reported(ActionStatus.IN_PROGRESS, RatingLevel.AMBER, "Slow"), "2023-06-30")
                        .then(reported(ActionStatus.PLANNED, RatingLevel.GREEN, "Not begun"), "2023-05-31")
                        .then(reported(ActionStatus.IN_PROGRESS, null, "Faster"), "2023-06-30"),
                DUE);

        assertThat(row.status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(row.rating()).isEqualTo("A");
        assertThat(row.latest())
                .isEqualTo(new Report(
                        RatingLevel.AMBER,
                        LocalDate.of(2023, 6, 30),
                        "Faster",
                        LocalDate.of(2023, 6, 30),
                        "coordinator"));
    }

    @Test
    void countsAndDatesItsSlippage() {
        Recorded history = given(Timescale.on(DUE));
        because(history, moved(Timescale.on(DUE), Timescale.on(DUE.plusDays(60))), "The budget comes later");
        because(history, moved(Timescale.on(DUE.plusDays(60)), Timescale.on(DUE.plusDays(30))), "It came earlier");
        because(history, moved(Timescale.on(DUE.plusDays(30)), Timescale.on(DUE.plusDays(90))), "The post is vacant");

        Row row = row(history, DUE);
        assertThat(row.slippage()).isEqualTo(2);
        assertThat(row.byDate()).isEqualTo(DUE.plusDays(90));
        assertThat(row.slip())
                .isEqualTo(new Slip(90L, DUE, "The post is vacant", null, LocalDate.of(2023, 7, 1), "coordinator"));
        assertThat(history.fold(ACTION_HISTORIES).moves()).hasSize(3);
    }

    @Test
    void slipsWhereItIsRevisedToALaterDay() {
        ActionPlan before = actionPlan(Timescale.on(DUE));
        Row row = row(
                because(
                        given(Timescale.on(DUE)),
                        new ActionRevised(SG23, "A1", before, actionPlan(Timescale.on(DUE.plusDays(1)))),
                        "More was asked"),
                DUE);

        assertThat(row.slippage()).isEqualTo(1);
        assertThat(row.slip()).isNotNull().returns(1L, Slip::days).returns("More was asked", Slip::reason);
    }

    @Test
    void doesNotSlipWhereOnlyItsWordsChangeOrItComesEarlier() {
        Recorded history = given(Timescale.inWords("Soon"))
                .then(moved(Timescale.inWords("Soon"), Timescale.on(DUE)))
                .then(moved(Timescale.on(DUE), Timescale.on(DUE.minusDays(1))));

        Row row = row(history, DUE);
        assertThat(row.slippage()).isZero();
        assertThat(row.slip()).isNull();
    }

    @Test
    void slipsWithoutEndWhereADayIsGivenUp() {
        Row row = row(given(Timescale.on(DUE)).then(moved(Timescale.on(DUE), Timescale.inWords("Later"))), DUE);

        assertThat(row.slippage()).isEqualTo(1);
        assertThat(row.slip()).isNotNull().returns(null, Slip::days).returns(DUE, Slip::firstDue);
    }

    @Test
    void slipsFromOneMonthOfEachYearToAnother() {
        Timescale march = new Timescale("every March", null, Period.ofYears(1), List.of(3), false);
        Timescale may = new Timescale("every May", null, Period.ofYears(1), List.of(5), false);

        Row row = row(given(march).then(moved(march, may)), DUE);
        assertThat(row.slippage()).isEqualTo(1);
        assertThat(row.slip()).isNotNull().returns(61L, Slip::days).returns(LocalDate.of(2024, 3, 31), Slip::firstDue);
    }

    @Test
    void isDueAgainFromTheDayOnWhichThatWasAgreed() {
        Timescale quarterly = new Timescale("quarterly", null, Period.ofMonths(3), List.of(), false);
        Recorded history = new Recorded()
                .then(new ActionPlanned(SG23, "A1", actionPlan(null)), "2023-04-01")
                .then(new ActionRescheduled(SG23, "A1", null, quarterly), "2023-05-10")
                .then(new ActionAssigned(SG23, "A1", List.of("lead"), List.of("other")), "2023-06-20");

        Row row = row(history, LocalDate.of(2023, 7, 1));
        assertThat(row.nextDue()).isEqualTo("2023-08-10");
        assertThat(row.leads()).containsExactly("other");
        assertThat(row(history, LocalDate.of(2023, 8, 11)))
                .returns(true, Row::overdue)
                .returns(LocalDate.of(2023, 8, 10), Row::overdueSince)
                .returns(LocalDate.of(2023, 11, 10), Row::nextDue);
    }

    @Test
    void isReviewedAgainUnlessSomebodyLookedAtIt() {
        ActionPlan plan = new ActionPlan(
                null,
                null,
                "Do it",
                List.of(),
                List.of("lead"),
                null,
                new Timescale("every six weeks", null, Period.ofDays(42), List.of(), false),
                Priority.LOW);
        Recorded history = new Recorded().then(new ActionPlanned(SG23, "A1", plan), "2023-04-01");

        assertThat(row(history, LocalDate.of(2023, 5, 13)))
                .returns(LocalDate.of(2023, 5, 13), Row::nextReview)
                .returns(false, Row::reviewOverdue);
        assertThat(row(history, LocalDate.of(2023, 5, 14)))
                .returns(LocalDate.of(2023, 6, 24), Row::nextReview)
                .returns(true, Row::reviewOverdue);
        history.then(reported(ActionStatus.IN_PROGRESS, null, "Begun"), "2023-05-02");
        assertThat(row(history, LocalDate.of(2023, 5, 14)).reviewOverdue()).isFalse();
    }

    @Test
    void keepsWhatWasSaidOfItsImpact() {
        Impact first = new Impact("Fewer vacancies", null, null, null);
        Impact then = new Impact("Fewer vacancies", "Four posts filled", "Payroll", null);
        Recorded history = given(null)
                .then(new ImpactRecorded(SG23, "A1", null, first))
                .then(new ImpactRecorded(SG23, "A1", first, then));

        assertThat(row(history, DUE).impact()).isEqualTo(then);
        assertThat(history.fold(ACTION_HISTORIES).impacts()).hasSize(2);
    }

    @Test
    void showsOfADayOnlyWhatIsTrueForIt() {
        ActionHistory action = new Recorded()
                .then(new ActionPlanned(SG23, "A1", actionPlan(Timescale.on(DUE))), "2023-04-01")
                .then(moved(Timescale.on(DUE), Timescale.on(DUE.plusDays(60))), "2023-06-01")
                .then(reported(ActionStatus.IN_PROGRESS, RatingLevel.AMBER, null), "2023-05-15")
                .then(new ActionCompleted(SG23, "A1", "Done"), "2023-06-20")
                .then(
                        new ImpactRecorded(SG23, "A1", null, new Impact("Fewer vacancies", null, null, null)),
                        "2023-06-25")
                .fold(ACTION_HISTORIES);

        assertThat(action.on(LocalDate.of(2023, 3, 31))).isEmpty();
        ActionHistory may = action.on(LocalDate.of(2023, 5, 31)).orElseThrow();
        assertThat(may.now().status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(may.moves()).isEmpty();
        assertThat(may.now().impact()).isNull();
        assertThat(may.plan().by()).isEqualTo(Timescale.on(DUE));
        ActionHistory june = action.on(LocalDate.of(2023, 6, 20)).orElseThrow();
        assertThat(june.now().status()).isEqualTo(ActionStatus.COMPLETE);
        assertThat(june.plan().by()).isEqualTo(Timescale.on(DUE.plusDays(60)));
        assertThat(action.on(LocalDate.of(2023, 4, 1)).orElseThrow().progress()).isEmpty();
    }

    private Row row(Recorded history, LocalDate day) {
        return ActionRows.row(history.fold(ACTIONS), strategy, day);
    }

    private static Recorded given(@Nullable Timescale by) {
        return new Recorded().then(new ActionPlanned(SG23, "A1", actionPlan(by)));
    }

    private static Recorded because(Recorded history, WaymarkEvent event, String reason) {
        return history.then(event, Map.of(EventMetadata.REASON, reason));
    }

    private static ActionRescheduled moved(Timescale before, Timescale after) {
        return new ActionRescheduled(SG23, "A1", before, after);
    }

    private static ActionProgressReported reported(
            ActionStatus status, @Nullable RatingLevel rating, @Nullable String comment) {
        return new ActionProgressReported(
                SG23, "A1", new ActionProgress(status, rating, rating == null ? null : 1, comment));
    }

    private static ActionPlan actionPlan(@Nullable Timescale by) {
        return new ActionPlan(null, null, "Do it", List.of(), List.of("lead"), by, null, Priority.LOW);
    }

    @Test
    void belongsToTheThemeOfItsWorkstream() {
        assertThat(ActionRows.row(planned(null, "1A", null), strategy, DUE).theme())
                .isEqualTo("1");
        assertThat(ActionRows.row(planned(null, null, null), strategy, DUE).theme())
                .isNull();
    }

    private static ActionView planned(@Nullable String theme, @Nullable String workstream, @Nullable Timescale by) {
        ActionPlan plan =
                new ActionPlan(theme, workstream, "Do it", List.of(), List.of("lead"), by, null, Priority.LOW);
        return new Recorded()
                .then(new ActionPlanned(StrategyEvents.SG23, "A1", plan))
                .fold(ACTIONS);
    }
}
