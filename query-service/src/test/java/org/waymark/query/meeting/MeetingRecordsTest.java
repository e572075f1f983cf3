package org.waymark.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.AgendaEvents.FUNDING;
import static org.waymark.events.AgendaEvents.WELCOME;
import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.AgendaEvents;
import org.waymark.events.AgendaItem;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventMetadata;
import org.waymark.events.ItemMinutes;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyEvents;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.meeting.MeetingRecord.Item;
import org.waymark.query.review.DecisionList;
import org.waymark.query.review.ReviewCalendar;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.Recorded;

/** What a meeting shows of its agenda: planned or proposed, and under each item what was said, decided and changed. */
class MeetingRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 12);
    private static final Map<String, String> CARRIES_OUT_D1 = Map.of(EventMetadata.DECISION, "D1");
    private static final AgendaItem REST = new AgendaItem(3, "Any other business", List.of("P2"), null, null, null);

    private final Recorded history = new Recorded();
    private final MeetingRecords records = new MeetingRecords(DeclaredKinds.all());

    @BeforeEach
    void begin() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(StrategyEvents.themeAdded())
                .then(CaseEvents.projectRegistered("P1"))
                .then(CaseEvents.projectRegistered("P2"))
                .then(strategy(SG23).risk("R1").inherent(5, 5).current(5, 4).raised())
                .then(ReviewEvents.scheduled());
    }

    private MeetingRecord record() {
        return records.find(history.snapshot(DAY), "M1").orElseThrow();
    }

    private void planned() {
        history.then(AgendaEvents.planned(WELCOME, FUNDING, REST));
    }

    private static List<String> titles(MeetingRecord record) {
        return record.items().stream().map(Item::title).toList();
    }

    @Test
    void proposesWhatEveryMeetingHasAndWhatNeedsAttention() {
        MeetingRecord record = record();

        assertThat(record.planned()).isFalse();
        assertThat(titles(record))
                .containsExactly(
                        "Attendance and apologies",
                        "High and escalated risks, and risks that have occurred",
                        "Decisions asked for",
                        "Date of the next meeting",
                        "Any other business");
        assertThat(record.items().get(1).refs()).containsExactly("R1");
    }

    @Test
    void proposesEachRequestForHelpThatNobodyAnsweredByItselfAndBeforeOtherReds() {
        history.then(strategy(SG23)
                        .project("P2")
                        .report(1)
                        .rated(RatingLevel.RED)
                        .asking("Two more places")
                        .reported())
                .then(strategy(SG23)
                        .project("P1")
                        .report(1)
                        .rated(RatingLevel.RED)
                        .asking("A post")
                        .reported())
                .then(CaseEvents.helpRequestAnswered(1));

        List<Item> items = record().items();

        assertThat(items.get(1).title()).endsWith(": help needed");
        assertThat(items.get(1).refs()).containsExactly("P2");
        assertThat(items.get(2).title()).isEqualTo("Other projects rated Red");
        assertThat(items.get(2).refs()).containsExactly("P1");
    }

    @Test
    void proposesDecisionsThatNobodyCarriedOut() {
        history.then(ReviewEvents.decided("D1", null))
                .then(ReviewEvents.decided("D2", null))
                .then(CaseEvents.projectRevised(), CARRIES_OUT_D1);

        assertThat(record().items().get(1).title()).isEqualTo("Matters arising");
        assertThat(record().items().get(1).refs()).containsExactly("D2");
    }

    @Test
    void showsTheAgendaThatWasPlannedWithItsMinutes() {
        planned();
        history.then(ReviewEvents.held())
                .then(AgendaEvents.minuted(2, ItemMinutes.NONE, new ItemMinutes("Two places", true)));

        MeetingRecord record = record();

        assertThat(record.planned()).isTrue();
        assertThat(titles(record)).containsExactly(WELCOME.title(), FUNDING.title(), REST.title());
        assertThat(record.item(2)).hasValueSatisfying(item -> {
            assertThat(item.minutes()).isEqualTo("Two places");
            assertThat(item.done()).isTrue();
        });
        assertThat(record.current()).map(Item::id).contains(1);
        assertThat(record.done()).isOne();
        assertThat(record.duration()).isEqualTo(20);
        assertThat(record.goesOn()).isTrue();
    }

    @Test
    void showsWhoCameLate() {
        history.then(ReviewEvents.held()).then(AgendaEvents.attended());

        assertThat(record().meeting().attendees()).containsExactly("coordinator", "member", "sponsor");
        assertThat(record().meeting().apologies()).isEmpty();
    }

    @Test
    void putsDecisionsUnderTheFirstItemThatIsAboutOneOfTheirCases() {
        planned();
        history.then(ReviewEvents.held()).then(ReviewEvents.decided("D1", "M1")).then(ReviewEvents.decided("D2", null));

        MeetingRecord record = record();

        assertThat(record.item(2).orElseThrow().decisions())
                .extracting(DecisionList.Row::ref)
                .containsExactly("D1");
        assertThat(record.otherDecisions()).isEmpty();
    }

    @Test
    void keepsDecisionsAboutNothingOnTheAgendaByThemselves() {
        history.then(AgendaEvents.planned(WELCOME))
                .then(ReviewEvents.held())
                .then(ReviewEvents.decided("D1", "M1"))
                .then(CaseEvents.projectRevised(), CARRIES_OUT_D1);

        MeetingRecord record = record();

        assertThat(record.otherDecisions()).extracting(DecisionList.Row::ref).containsExactly("D1");
        assertThat(record.otherChanges()).extracting(AuditEntry::type).containsExactly("ProjectRevised");
    }

    @Test
    void tellsWhatWasChangedWhileTheMeetingWasHeld() {
        planned();
        history.then(CaseEvents.projectRevised())
                .then(ReviewEvents.held())
                .then(ReviewEvents.decided("D1", "M1"))
                .then(strategy(SG23).risk("R1").reassessed(2, 2))
                .then(strategy(SG23).project("P2").report(1).reported())
                .then(ReviewEvents.closed())
                .then(CaseEvents.projectRevised(), CARRIES_OUT_D1);

        MeetingRecord record = record();

        assertThat(record.item(2).orElseThrow().changes())
                .extracting(AuditEntry::type)
                .containsExactly("RiskReassessed");
        assertThat(record.item(3).orElseThrow().changes())
                .extracting(AuditEntry::item)
                .containsExactly("P2");
        assertThat(record.meeting().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void proposesNothingForAMeetingThatIsOver() {
        history.then(ReviewEvents.held()).then(ReviewEvents.closed());

        assertThat(record().items()).isEmpty();
        assertThat(record().current()).isEmpty();
    }

    @Test
    void saysWhenTheMeetingThatFollowsItIsWhateverCameAfterThat() {
        history.then(ReviewEvents.held())
                .then(ReviewEvents.scheduled("M2", ReviewKind.QUARTERLY, LocalDate.of(2023, 10, 11)))
                .then(ReviewEvents.scheduled("M3", ReviewKind.HIGHLIGHT, LocalDate.of(2023, 8, 1)))
                .then(ReviewEvents.scheduled("M4", ReviewKind.QUARTERLY, LocalDate.of(2024, 1, 10)));

        assertThat(record().next())
                .returns("M2", ReviewCalendar.Next::review)
                .returns(LocalDate.of(2023, 10, 11), ReviewCalendar.Next::date);
    }

    @Test
    void saysWhenTheNextIsDueByTheReportingCycleWhereNoneIsScheduled() {
        assertThat(record().next()).returns(null, ReviewCalendar.Next::review);
    }

    @Test
    void writesTheMinutesAsPlainText() {
        planned();
        history.then(ReviewEvents.held())
                .then(AgendaEvents.minuted(2, ItemMinutes.NONE, new ItemMinutes("Two places", true)))
                .then(ReviewEvents.decided("D1", "M1"));

        MinutesText text = MinutesText.of(record(), Strategies.at(history.snapshot(DAY)));

        assertThat(text.body())
                .contains(
                        "Attendees: coordinator and member\n",
                        "\n1. Attendance and apologies\n",
                        "\n2. Places on the course (P1, R1)\n   Minutes: Two places\n"
                                + "   Decision D1: Fund two more places from April\n",
                        "\n3. Any other business (P2)");
        assertThat(text.mailto())
                .startsWith("mailto:?subject=Minutes%3A%20First%20quarter")
                .contains("Two%20places");
    }

    @Test
    void saysWhereTheMinutesAreWhenTheyAreTooLongForALetter() {
        planned();
        history.then(ReviewEvents.held())
                .then(AgendaEvents.minuted(2, ItemMinutes.NONE, new ItemMinutes("long ".repeat(500), true)));

        MinutesText text = MinutesText.of(record(), Strategies.at(history.snapshot(DAY)));

        assertThat(text.mailto()).hasSizeLessThan(1_800).contains("attached");
    }
}
