package org.waymark.query.mywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.EventMetadata;
import org.waymark.events.Priority;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkItem.Said;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.mywork.MyWork.Urgency;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.Recorded;

class StrategyWorkTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 14);

    @Test
    void nothingWaitsForWhoLeadsNothing() {
        assertThat(work(strategy().then(projectRegistered())).of("viewer")).isEmpty();
    }

    @Test
    void aProjectWantsAReportWhenTheLastIsAsOldAsTheInterval() {
        List<WorkItem> never = of(strategy().then(projectRegistered(), "2023-04-01"), "PROJECT");
        List<WorkItem> lately = of(
                strategy().then(projectRegistered(), "2023-04-01").then(reported(1, GREEN), "2023-09-01"), "PROJECT");

        assertThat(never).flatExtracting(WorkItem::due).containsExactly(due("2023-06-01", "Report due"));
        assertThat(lately).flatExtracting(WorkItem::due).containsExactly(due("2023-11-01", "Report due"));
        assertThat(never)
                .flatExtracting(WorkItem::forms)
                .extracting(WorkItem.Form::name)
                .containsExactly("report-stages");
    }

    @Test
    void aClosedProjectWantsNothing() {
        assertThat(work(strategy()
                                .then(projectRegistered())
                                .then(reported(1, RED))
                                .then(projectClosed()))
                        .of("lead"))
                .isEmpty();
    }

    @Test
    void helpIsToBeAnsweredByTheSponsorAndUntilThenWaitedForByWhoAsked() {
        Recorded asked = strategy().then(projectRegistered()).then(reported(1, RED), by("member"));

        assertThat(work(asked).of("sponsor"))
                .filteredOn(item -> item.kind().name().equals("HELP_TO_ANSWER"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.waiting()).isTrue();
                    assertThat(item.since()).isEqualTo(asked.position());
                    assertThat(item.forms()).containsExactly(new WorkItem.Form("answer-help", Map.of("number", "1")));
                });
        assertThat(Stream.of("member", "lead").map(work(asked)::of))
                .allSatisfy(items -> assertThat(items)
                        .filteredOn(item -> item.kind().name().equals("HELP_ASKED"))
                        .singleElement()
                        .matches(item -> !item.waiting() && item.since() == -1));
    }

    @Test
    void anAnswerIsShownUntilTheStageIsReportedOnAgain() {
        Recorded answered =
                strategy().then(projectRegistered()).then(reported(1, RED)).then(helpRequestAnswered(1), "2023-08-02");

        assertThat(of(answered, "HELP_ASKED")).singleElement().satisfies(item -> {
            assertThat(item.waiting()).isTrue();
            assertThat(item.since()).isEqualTo(answered.position());
            assertThat(item.said())
                    .extracting(Said::how, Said::by, Said::text)
                    .contains(Tuple.tuple("answered", "coordinator", "Two places are funded until March"));
        });
        assertThat(work(answered).of("sponsor"))
                .noneMatch(item -> item.kind().name().equals("HELP_TO_ANSWER"));
        assertThat(of(answered.then(reported(2, AMBER), "2023-09-02"), "HELP_ASKED"))
                .isEmpty();
    }

    @Test
    void anActionTellsAllThatIsDueOfItTheEarliestFirst() {
        List<WorkItem> items = of(
                strategy()
                        .then(action("A1", Timescale.on(LocalDate.of(2023, 12, 1))), "2023-08-01")
                        .then(action("A2", Timescale.on(LocalDate.of(2023, 8, 31))), "2023-08-01")
                        .then(actionPlanned())
                        .then(actionCompleted()),
                "ACTION");

        assertThat(items)
                .extracting(WorkItem::ref, WorkItem::due)
                .containsExactly(
                        Tuple.tuple("A1", List.of(due("2023-10-01", "Update due"), due("2023-12-01", "Due"))),
                        Tuple.tuple("A2", List.of(due("2023-08-31", "Due"))));
    }

    @Test
    void aRiskWaitsForItsOwnerAndItsResponseForWhoCarriesItOut() {
        StrategyWork work = work(strategy().then(RiskEvents.raised()).then(RiskEvents.responsePlanned()));

        assertThat(work.of("lead"))
                .filteredOn(item -> item.kind().name().equals("RISK"))
                .singleElement()
                .satisfies(item -> assertThat(item.due()).containsExactly(due("2023-09-01", "Review due")));
        assertThat(work.byPerson().values().stream().flatMap(List::stream))
                .filteredOn(item -> item.kind().name().equals("RISK_ACTION"))
                .isNotEmpty()
                .noneMatch(item -> item.people().isEmpty());
    }

    @Test
    void aMeetingIsAttendedByMembersAndRecordedByTheCoordinator() {
        Recorded history = strategy()
                .then(StrategyEvents.roleGranted("member", Role.MEMBER))
                .then(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 12)))
                .then(ReviewEvents.scheduled("M2", ReviewKind.QUARTERLY, LocalDate.of(2023, 10, 12)));

        assertThat(work(history).of("member")).extracting(WorkItem::ref).containsExactly("M2");
        assertThat(work(history).of("coordinator"))
                .filteredOn(item -> item.kind().name().startsWith("MEETING"))
                .extracting(item -> item.kind().name(), WorkItem::ref)
                .containsExactly(Tuple.tuple("MEETING_TO_RECORD", "M1"), Tuple.tuple("MEETING", "M2"));
    }

    @Test
    void aDecisionWaitsForItsOwnerUntilItIsFinished() {
        Recorded owned = strategy().then(decision("D1", "lead", LocalDate.of(2023, 9, 1)));

        assertThat(of(owned, "DECISION")).singleElement().satisfies(item -> {
            assertThat(item.due()).containsExactly(due("2023-09-01", "Due"));
            assertThat(item.forms()).extracting(WorkItem.Form::name).containsExactly("progress", "complete");
        });
        assertThat(of(strategy().then(decision("D1", null, null)), "DECISION")).isEmpty();
        assertThat(of(owned.then(ReviewEvents.decisionCompleted(), "2023-09-02"), "DECISION"))
                .isEmpty();
    }

    @Test
    void peopleAreTheSameHoweverTheirNameIsTyped() {
        Recorded history = strategy().then(projectRegistered());

        assertThat(work(history).of(" LEAD "))
                .isNotEmpty()
                .isEqualTo(work(history).of("lead"));
    }

    @Test
    void nothingWaitsOnceTheStrategyIsClosed() {
        assertThat(work(strategy().then(projectRegistered()).then(new StrategyClosed(SG23)))
                        .byPerson())
                .isEmpty();
    }

    @Test
    void whatIsOverdueComesFirstThenWhatWaitsThenWhatIsDueSoon() {
        WorkItem bare = WorkItem.of(
                work(strategy().then(projectRegistered())).of("lead").getFirst().kind(), "P1", "Fair", List.of());

        assertThat(Urgency.of(bare.due(days("2023-09-13")), DAY)).isEqualTo(Urgency.OVERDUE);
        assertThat(Urgency.of(bare.due(days("2023-09-14")), DAY)).isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(bare.due(days("2023-09-28")), DAY)).isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(bare.due(days("2023-09-29")), DAY)).isEqualTo(Urgency.LATER);
        assertThat(Urgency.of(bare.due(days("2023-09-29")).waitingNow(), DAY)).isEqualTo(Urgency.WAITING);
        assertThat(Urgency.of(bare, DAY)).isEqualTo(Urgency.LATER);
    }

    @Test
    void aSectionPutsTheMostUrgentFirstAndCountsAreOfAll() {
        WorkItem bare = WorkItem.of(
                work(strategy().then(projectRegistered())).of("lead").getFirst().kind(), "P1", "Fair", List.of());
        MyWork work = MyWork.of(
                "lead",
                Stream.of(
                                bare,
                                bare.due(days("2023-09-20")),
                                bare.waitingNow(),
                                bare.due(days("2023-09-01")),
                                bare.due(days("2023-08-01")))
                        .map(item ->
                                new MyWork.Entry(item.kind(), item.since(), MyWork.Item.of(SG23, item, DAY, List.of())))
                        .toList());

        assertThat(work.sections()).singleElement().satisfies(section -> {
            assertThat(section.work())
                    .extracting(MyWork.Item::urgency, MyWork.Item::days)
                    .containsExactly(
                            Tuple.tuple(Urgency.OVERDUE, 44L),
                            Tuple.tuple(Urgency.OVERDUE, 13L),
                            Tuple.tuple(Urgency.WAITING, 0L),
                            Tuple.tuple(Urgency.SOON, 0L),
                            Tuple.tuple(Urgency.LATER, 0L));
            assertThat(section.first()).hasSize(4);
            assertThat(section.later()).hasSize(1);
        });
        assertThat(work.summary())
                .isEqualTo("2 things are overdue, and 2 others wait for you or are due in the next two weeks.");
    }

    private static Stream<Due> days(String day) {
        return Stream.of(due(day, "Due"));
    }

    private static Due due(String day, String what) {
        return new Due(LocalDate.parse(day), what);
    }

    private static Map<String, String> by(String person) {
        return Map.of(EventMetadata.ACTOR, person, EventMetadata.ROLE, "LEAD");
    }

    private static DecisionRecorded decision(String ref, @Nullable String owner, @Nullable LocalDate due) {
        return StrategyBuilder.strategy(SG23)
                .decision(ref)
                .ownedBy(owner)
                .due(due)
                .recorded();
    }

    private static ActionPlanned action(String ref, @Nullable Timescale by) {
        return new ActionPlanned(
                SG23,
                ref,
                new ActionPlan("1", null, "Do " + ref, List.of(), List.of("lead"), by, null, Priority.MEDIUM));
    }

    private static Recorded strategy() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        return history.then(StrategyEvents.themeAdded());
    }

    /** What waits for the lead, of one kind. */
    private static List<WorkItem> of(Recorded history, String kind) {
        return work(history).of("lead").stream()
                .filter(item -> item.kind().name().equals(kind))
                .toList();
    }

    private static StrategyWork work(Recorded history) {
        StrategySnapshot snapshot = history.snapshot(DAY);
        return StrategyWork.of(DeclaredKinds.all(), new StrategyMoment(Strategies.at(snapshot), snapshot));
    }
}
