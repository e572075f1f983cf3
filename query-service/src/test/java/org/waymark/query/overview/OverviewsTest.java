package org.waymark.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionPlan;
import org.waymark.events.CaseKind;
import org.waymark.events.EventMetadata;
import org.waymark.events.Priority;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskPeople;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.events.Unassigned;
import org.waymark.query.action.OverdueAction;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.kinds.ReportInterval;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overview.Attention.Stale;
import org.waymark.query.overview.Attention.Unled;
import org.waymark.query.project.Problem;
import org.waymark.query.review.OverdueReview;
import org.waymark.query.risk.OverdueRisk;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

class OverviewsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 14);
    private static final Stage DESIGNING = Stage.DEFAULT_SCHEME.get(1);

    @Test
    void hasNothingToSayOfAnEmptyStrategy() {
        Overview overview = overview(strategy());

        assertThat(overview.attention().isEmpty()).isTrue();
        assertThat(overview.since()).isNull();
        assertThat(overview.changes()).isEmpty();
        assertThat(overview.counts().ratings())
                .extracting(Overview.RatingCount::stages)
                .containsOnly(0L);
    }

    @Test
    void putsRedWithoutAnAnswerFirstThenTheLongest() {
        Overview overview = overview(strategy()
                .then(projectRegistered())
                .then(reported(1, RED), "2023-05-01")
                .then(helpRequestAnswered(1))
                .then(reported(2, DESIGNING, RED), "2023-08-01"));

        assertThat(items(overview.attention(), Problem.class))
                .extracting(Problem::ref, problem -> problem.stage().id(), Problem::unanswered)
                .containsExactly(Tuple.tuple("P1", DESIGNING.id(), true), Tuple.tuple("P1", "resourcing", false));
    }

    @Test
    void namesOverdueActionsRisksAndReviewsWithTheirDays() {
        Attention attention = overview(strategy()
                        .then(action("A1", Timescale.on(LocalDate.of(2023, 8, 31))))
                        .then(action("A2", Timescale.on(LocalDate.of(2023, 7, 31))))
                        .then(action("A3", Timescale.on(DAY)))
                        .then(RiskEvents.raised())
                        .then(ReviewEvents.scheduled()))
                .attention();

        assertThat(items(attention, OverdueAction.class))
                .extracting(OverdueAction::ref, OverdueAction::due, OverdueAction::days)
                .containsExactly(
                        Tuple.tuple("A2", LocalDate.of(2023, 7, 31), 45L),
                        Tuple.tuple("A1", LocalDate.of(2023, 8, 31), 14L));
        assertThat(items(attention, OverdueRisk.class))
                .containsExactly(new OverdueRisk(
                        "R1", "Newly qualified staff leave", "lead", "Medium", LocalDate.of(2023, 9, 1), 13));
        assertThat(items(attention, OverdueReview.class))
                .containsExactly(new OverdueReview("M1", "First quarter", LocalDate.of(2023, 7, 12), 64));
    }

    @Test
    void namesWhatGoesOnAndHasNobodyWhoLeadsOrOwnsIt() {
        Recorded history = strategy()
                .then(new ProjectRegistered(SG23, "P2", "1", "Fair", List.of(), List.of()))
                .then(new ProjectRegistered(SG23, "P3", "1", "Closed fair", List.of(), List.of()))
                .then(new ProjectClosed(SG23, "P3"))
                .then(unled("A1"))
                .then(unled("A2"))
                .then(new ActionCancelled(SG23, "A2"))
                .then(action("A3", null))
                .then(new RiskRaised(
                        SG23,
                        "R1",
                        RiskEvents.details(),
                        new RiskPeople(null, null),
                        RiskEvents.assessment(1, 1),
                        null,
                        null,
                        null));

        Attention attention = overview(history).attention();

        assertThat(items(attention, Unled.class))
                .containsExactlyInAnyOrder(
                        new Unled("P2", CaseKind.PROJECT, "Fair"),
                        new Unled("A1", CaseKind.ACTION, "Do A1"),
                        new Unled("R1", CaseKind.RISK, RiskEvents.details().title()));
        assertThat(attention.isEmpty()).isFalse();
        assertThat(items(attention, Unled.class))
                .extracting(Unled::missing)
                .containsOnly(Unassigned.NO_LEAD, Unassigned.NO_OWNER);
        assertThat(items(
                        overview(history.then(new ActionAssigned(SG23, "A1", List.of(), List.of("lead"))))
                                .attention(),
                        Unled.class))
                .extracting(Unled::ref)
                .doesNotContain("A1");
    }

    @Test
    void aRiskThatWasLookedAtAndAReviewThatWasHeldWaitNoLonger() {
        Attention attention = overview(strategy()
                        .then(RiskEvents.raised())
                        .then(RiskEvents.reviewed())
                        .then(ReviewEvents.scheduled())
                        .then(ReviewEvents.held()))
                .attention();

        assertThat(items(attention, OverdueRisk.class)).isEmpty();
        assertThat(items(attention, OverdueReview.class)).isEmpty();
    }

    @Test
    void isStaleOnceNothingWasHeardForLongerThanTheCycle() {
        assertThat(stale("2023-07-14")).isEmpty();
        assertThat(stale("2023-07-13"))
                .containsExactly(new Stale(
                        "P1",
                        CaseKind.PROJECT,
                        "Careers fair",
                        List.of("lead"),
                        LocalDate.of(2023, 7, 13),
                        63,
                        RatingBadge.of(GREEN)));
    }

    @Test
    void whatWasNeverReportedIsStaleOnceItWasEnteredLongAgo() {
        Recorded history = strategy().then(projectRegistered(), "2023-04-01").then(actionPlanned(), "2023-08-01");

        assertThat(items(overview(history).attention(), Stale.class))
                .extracting(Stale::ref, Stale::last)
                .containsExactly(Tuple.tuple("P1", null));
    }

    @Test
    void nothingIsAskedOfWhatIsOnHoldOrClosed() {
        Recorded onHold = strategy().then(projectRegistered(), "2023-04-01").then(projectRevised());
        Recorded closed = strategy()
                .then(projectRegistered(), "2023-04-01")
                .then(reported(1, RED), "2023-05-01")
                .then(projectClosed());

        assertThat(overview(onHold).attention().isEmpty()).isTrue();
        assertThat(overview(onHold).counts().onHold()).isEqualTo(1);
        assertThat(overview(closed).attention().isEmpty()).isTrue();
        assertThat(overview(closed).counts().closed()).isEqualTo(1);
    }

    @Test
    void takesTheRhythmOfHighlightReportsOrTheMostFrequent() {
        assertThat(ReportInterval.of(ReportingCycle.DEFAULT)).isEqualTo(Period.ofMonths(2));
        assertThat(ReportInterval.of(new ReportingCycle(List.of(
                        new Rhythm(ReviewKind.ANNUAL, Period.ofYears(1), null, null),
                        new Rhythm(ReviewKind.OTHER, Period.ofWeeks(6), null, null)))))
                .isEqualTo(Period.ofWeeks(6));
        assertThat(ReportInterval.of(new ReportingCycle(List.of()))).isEqualTo(Period.ofMonths(2));
    }

    @Test
    void countsWhatThereIs() {
        Overview.Counts counts = overview(strategy()
                        .then(projectRegistered())
                        .then(reported(1, RED))
                        .then(reported(2, DESIGNING, GREEN))
                        .then(action("A1", null))
                        .then(actionPlanned())
                        .then(actionCompleted())
                        .then(RiskEvents.raised())
                        .then(RiskEvents.raised("R2"))
                        .then(RiskEvents.occurred())
                        .then(ReviewEvents.decided("D1", null))
                        .then(ReviewEvents.decided("D2", null))
                        .then(reported(3, GREEN), Map.of(EventMetadata.DECISION, "D2")))
                .counts();

        assertThat(counts.ratings())
                .extracting(count -> count.rating().letter(), Overview.RatingCount::stages)
                .containsExactly(
                        Tuple.tuple("R", 0L), Tuple.tuple("A", 0L), Tuple.tuple("G", 2L), Tuple.tuple("NYS", 0L));
        assertThat(counts.projects()).isEqualTo(1);
        assertThat(counts.actions()).isEqualTo(1);
        assertThat(counts.complete()).isEqualTo(1);
        assertThat(counts.risks())
                .extracting(Overview.RiskCount::rating, Overview.RiskCount::risks)
                .containsExactly(Tuple.tuple("High", 0L), Tuple.tuple("Medium", 2L), Tuple.tuple("Low", 0L));
        assertThat(counts.occurred()).isEqualTo(1);
        assertThat(counts.decisions()).isEqualTo(2);
        assertThat(counts.undone()).isEqualTo(1);
    }

    @Test
    void tellsWhatChangedSinceTheLastMeeting() {
        Recorded history = strategy()
                .then(projectRegistered())
                .then(reported(1, AMBER), "2023-05-01")
                .then(action("A1", Timescale.on(LocalDate.of(2023, 8, 31))))
                .then(actionPlanned())
                .then(RiskEvents.raised())
                .then(ReviewEvents.scheduled())
                .then(ReviewEvents.held())
                .then(reported(2, RED), "2023-08-01")
                .then(reported(3, DESIGNING, GREEN), "2023-08-01")
                .then(
                        new ActionRescheduled(
                                SG23,
                                "A1",
                                Timescale.on(LocalDate.of(2023, 8, 31)),
                                Timescale.on(LocalDate.of(2023, 10, 31))),
                        Map.of(EventMetadata.REASON, "The bids came late"))
                .then(actionCompleted())
                .then(RiskEvents.reassessed(), Map.of(EventMetadata.REASON, "Nobody left"))
                .then(RiskEvents.raised("R2"))
                .then(ReviewEvents.decided());

        Overview overview = overview(history);

        assertThat(overview.since())
                .isNotNull()
                .satisfies(since -> assertThat(since.review()).isEqualTo("M1"));
        assertThat(overview.changes())
                .extracting(OverviewsTest::kind, ChangeSince::ref, ChangeSince::detail, ChangeSince::reason)
                .containsExactly(
                        Tuple.tuple("WORSE", "P1", "Resourcing: Red", null),
                        Tuple.tuple("BEGUN", "P1", "Designing: Green", null),
                        Tuple.tuple("ACTION_DONE", "1A", "Twelve contracts signed", null),
                        Tuple.tuple(
                                "ACTION_SLIPPED", "A1", "from 31 August 2023 to 31 October 2023", "The bids came late"),
                        Tuple.tuple("RISK_NEW", "R2", "Medium", null),
                        Tuple.tuple("DECIDED", "D1", null, "Agency cover costs more"));
        assertThat(overview.kinds()).extracting(ChangeKind::name).startsWith("WORSE", "BEGUN");
        assertThat(overview.changes(overview.kinds().getLast()))
                .extracting(ChangeSince::ref)
                .containsExactly("D1");
    }

    @Test
    void tellsWhatBecameOfRisksAndProjects() {
        Recorded before = strategy()
                .then(projectRegistered())
                .then(RiskEvents.raised())
                .then(ReviewEvents.scheduled())
                .then(ReviewEvents.held());

        assertThat(overview(before.then(RiskEvents.occurred())
                                .then(projectClosed())
                                .then(projectRegistered("P2")))
                        .changes())
                .extracting(OverviewsTest::kind, ChangeSince::ref, ChangeSince::detail)
                .containsExactly(
                        Tuple.tuple("PROJECT_NEW", "P2", null),
                        Tuple.tuple("PROJECT_CLOSED", "P1", null),
                        Tuple.tuple("RISK_OCCURRED", "R1", "Four left in October"));
        assertThat(overview(before.then(RiskEvents.closed())).changes())
                .extracting(OverviewsTest::kind)
                .contains("RISK_CLOSED");
    }

    @Test
    void liesTheDatesOfTheNextThreeMonthsInOrder() {
        Recorded history = strategy()
                .then(action("A1", Timescale.on(LocalDate.of(2023, 10, 31))))
                .then(action("A2", Timescale.on(LocalDate.of(2024, 10, 31))))
                .then(RiskEvents.raised())
                .then(RiskEvents.reviewed())
                .then(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 10, 12)));

        assertThat(overview(history).next())
                .filteredOn(next -> next.ref() != null)
                .extracting(NextDate::date, OverviewsTest::kind, NextDate::ref, NextDate::title)
                .containsExactly(
                        Tuple.tuple(LocalDate.of(2023, 10, 12), "REVIEW", "M1", "First quarter"),
                        Tuple.tuple(LocalDate.of(2023, 10, 31), "ACTION", "A1", "Do A1"),
                        Tuple.tuple(LocalDate.of(2023, 12, 1), "RISK", "R1", "Newly qualified staff leave"));
    }

    @Test
    void plannedStagesAndTheEndComeUpToo() {
        Recorded history = strategy().then(projectRegistered());

        assertThat(overview(history, LocalDate.of(2023, 4, 1)).next())
                .filteredOn(next -> next.ref() != null)
                .extracting(OverviewsTest::kind, NextDate::date)
                .containsExactly(
                        Tuple.tuple("STAGE_START", LocalDate.of(2023, 4, 1)),
                        Tuple.tuple("STAGE_FINISH", LocalDate.of(2023, 6, 30)));
        assertThat(overview(strategy(), LocalDate.of(2025, 3, 1)).next())
                .extracting(OverviewsTest::kind)
                .contains("END");
    }

    @Test
    void reviewsThatAreDueByTheCycleComeUpUnlessTheyAreInTheCalendar() {
        Overview without = overview(strategy());
        Overview with = overview(
                strategy().then(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 10, 12))));

        assertThat(without.next()).extracting(NextDate::title).contains("Quarterly review, from the reporting cycle");
        assertThat(with.next())
                .extracting(NextDate::title)
                .contains("First quarter", "Highlight meeting, from the reporting cycle")
                .doesNotContain("Quarterly review, from the reporting cycle");
    }

    @Test
    void nothingComesUpOnceTheStrategyIsClosed() {
        Overview overview = overview(strategy()
                .then(projectRegistered(), "2023-04-01")
                .then(RiskEvents.raised())
                .then(RiskEvents.reviewed())
                .then(new StrategyClosed(SG23)));

        assertThat(overview.next()).isEmpty();
        assertThat(items(overview.attention(), Stale.class)).isEmpty();
    }

    @Test
    void whatHappenedBeforeTheMeetingIsNoChange() {
        Recorded history = strategy()
                .then(projectRegistered())
                .then(reported(1, RED))
                .then(reported(2, DESIGNING, GREEN))
                .then(action("A1", Timescale.on(LocalDate.of(2023, 8, 31))))
                .then(new ActionRescheduled(
                        SG23, "A1", Timescale.on(LocalDate.of(2023, 8, 31)), Timescale.on(LocalDate.of(2023, 10, 31))))
                .then(actionPlanned())
                .then(actionCompleted())
                .then(RiskEvents.raised())
                .then(RiskEvents.occurred())
                .then(ReviewEvents.decided("D1", null))
                .then(ReviewEvents.scheduled())
                .then(ReviewEvents.held())
                .then(projectRegistered("P2"));

        assertThat(overview(history).changes())
                .extracting(OverviewsTest::kind, ChangeSince::ref)
                .containsExactly(Tuple.tuple("PROJECT_NEW", "P2"));
    }

    @Test
    void actionsThatGoOnGetStaleTooUnlessTheyAreOverdueAnyway() {
        Recorded history = strategy()
                .then(action("A1", null), "2023-04-01")
                .then(action("A2", Timescale.on(LocalDate.of(2023, 8, 31))), "2023-04-01")
                .then(actionPlanned(), "2023-04-01")
                .then(actionCompleted())
                .then(action("A4", null), "2023-09-01");

        assertThat(items(overview(history).attention(), Stale.class))
                .containsExactly(new Stale("A1", CaseKind.ACTION, "Do A1", List.of("lead"), null, 166, null));
    }

    @Test
    void asNowCorrectedForADayLeavesOutWhatIsOnlyTrueLater() {
        Recorded history = strategy()
                .then(projectRegistered(), "2023-06-01")
                .then(projectRegistered("P2"))
                .then(projectClosed())
                .then(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 12)))
                .then(ReviewEvents.held())
                .then(ReviewEvents.decided("D1", null));

        Overview overview = overview(new FoldedSnapshots(history, LocalDate.of(2023, 6, 30))
                .of(SG23, AsOf.parse("2023-06-30", "corrected")));

        assertThat(overview.counts().projects()).isEqualTo(1);
        assertThat(overview.counts().closed()).isZero();
        assertThat(overview.counts().decisions()).isZero();
        assertThat(overview.since()).isNull();
        assertThat(overview.next()).extracting(NextDate::ref).doesNotContain("M1");
    }

    private static List<Stale> stale(String lastReport) {
        return items(
                overview(strategy().then(projectRegistered(), "2023-04-01").then(reported(1, GREEN), lastReport))
                        .attention(),
                Stale.class);
    }

    private static ActionPlanned action(String ref, @Nullable Timescale by) {
        return new ActionPlanned(
                SG23,
                ref,
                new ActionPlan("1", null, "Do " + ref, List.of(), List.of("lead"), by, null, Priority.MEDIUM));
    }

    private static ActionPlanned unled(String ref) {
        return new ActionPlanned(
                SG23, ref, new ActionPlan("1", null, "Do " + ref, List.of(), List.of(), null, null, Priority.LOW));
    }

    private static Recorded strategy() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        return history.then(StrategyEvents.themeAdded());
    }

    private static Overview overview(Recorded history) {
        return overview(history, DAY);
    }

    private static Overview overview(Recorded history, LocalDate day) {
        return overview(history.snapshot(day));
    }

    private static Overview overview(StrategySnapshot snapshot) {
        return new Overviews(DeclaredKinds.all()).of(snapshot);
    }

    private static <T extends AttentionItem> List<T> items(Attention attention, Class<T> kind) {
        return attention.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String kind(ChangeSince change) {
        return change.kind().name();
    }

    private static String kind(NextDate date) {
        return date.kind().name();
    }
}
