package org.waymark.command.highlight;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.CarriedText;
import org.waymark.events.CaseEvents;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.HighlightReportEdited;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportSettings;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyEvent.HighlightReportDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvents;

/** A report is drafted, and what it says of itself is changed. */
class DraftHighlightReportTest extends HighlightTest {

    private static final HighlightReportIssued ISSUED = HighlightReportEvents.issued("H1", 1);

    private static DraftHighlightReport draft(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        return command(DraftHighlightReport.class, all);
    }

    private static HighlightReportDrafted drafted(String ref, String from, String to, CarriedText... carried) {
        return new HighlightReportDrafted(SG23, ref, head(from, to, null, ReportSection.DEFAULT), List.of(carried));
    }

    private static ReportHead head(String from, String to, @Nullable String review, List<String> sections) {
        return new ReportHead(
                LocalDate.parse(from), LocalDate.parse(to), review, null, "coordinator", null, List.of(), sections);
    }

    private static ReportingCycleSet cycle(Rhythm... rhythms) {
        return new ReportingCycleSet(SG23, ReportingCycle.DEFAULT, new ReportingCycle(List.of(rhythms)));
    }

    @Test
    void isWhatItIsTold() {
        givenThemeAnd(ReviewEvents.scheduled("M1", ReviewKind.HIGHLIGHT, LocalDate.of(2023, 8, 2)))
                .when(draft(Map.of(
                        "from", "2023-06-01",
                        "to", "2023-07-31",
                        "review", "m1",
                        "title", " How the strategy stands after the summer ",
                        "owner", "sponsor",
                        "distribution", List.of("sponsor", "member", "Senior leadership team", "member"))))
                .success()
                .events(new HighlightReportDrafted(
                        SG23, "H1", withAllSections(HighlightReportEvents.head()), List.of()));
    }

    /** The contract of the event has those there were when it was released. */
    private static ReportHead withAllSections(ReportHead head) {
        return new ReportHead(
                head.from(),
                head.to(),
                head.review(),
                head.title(),
                head.author(),
                head.owner(),
                head.distribution(),
                ReportSection.DEFAULT);
    }

    @Test
    void takesTheNextFreeReferenceOrTheOneGiven() {
        after(drafted()
                .when(draft(Map.of("from", "2023-06-01", "to", "2023-06-30")))
                .success()
                .events(drafted("H2", "2023-06-01", "2023-06-30")));
        drafted()
                .when(draft(Map.of("ref", "H9", "from", "2023-06-01", "to", "2023-06-30")))
                .success()
                .events(drafted("H9", "2023-06-01", "2023-06-30"));
    }

    @Test
    void refusesAReferenceThatIsTaken() {
        givenThemeAnd(CaseEvents.projectRegistered("H1"))
                .when(draft(Map.of("ref", "H1")))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void theFirstPeriodBeginsWithTheStrategyAndEndsBeforeTheNextDayOfTheCycle() {
        givenThemeAnd().when(draft(Map.of())).success().events(drafted("H1", "2023-04-01", "2023-05-31"));
    }

    @Test
    void theNextPeriodBeginsAfterTheLastIssuedReport() {
        drafted(RATED, ISSUED)
                .when(draft(Map.of()))
                .success()
                .events(drafted("H2", "2023-08-01", "2023-09-30", new CarriedText("status", "H1", "On course")));
    }

    @Test
    void whereNoneWasIssuedItBeginsAfterTheLastHighlightMeeting() {
        givenThemeAnd(
                        DRAFTED,
                        ReviewEvents.scheduled("M1", ReviewKind.HIGHLIGHT, LocalDate.of(2023, 6, 5)),
                        ReviewEvents.scheduled("M2", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 1)))
                .and(ReviewEvents.held("M1"), asAt("2023-06-07"))
                .and(ReviewEvents.held("M2"), asAt("2023-07-02"))
                .when(draft(Map.of()))
                .success()
                .events(drafted("H2", "2023-06-08", "2023-07-31"));
    }

    /** The end is the day before the next day of the cycle, counted from its first day or that of the strategy. */
    @ParameterizedTest
    @CsvSource({
        "P2M,           , 2023-06-01, 2023-07-31",
        "P2M,           , 2023-07-15, 2023-07-31",
        "P2M,           , 2023-07-31, 2023-07-31",
        "P1M, 2023-04-12, 2023-06-01, 2023-06-11",
        "P1M, 2023-04-12, 2023-06-12, 2023-07-11",
        "P1Y,           , 2024-06-01, 2025-03-31",
        "P2M,           , 2026-01-10, 2026-01-31"
    })
    void theEndFollowsTheReportingCycle(Period every, @Nullable LocalDate first, String from, String to) {
        givenThemeAnd(cycle(new Rhythm(ReviewKind.HIGHLIGHT, every, null, first)))
                .when(draft(Map.of("from", from)))
                .success()
                .events(drafted("H1", from, to));
    }

    @Test
    void withoutARhythmForHighlightsItIsTwoMonths() {
        givenThemeAnd(cycle(new Rhythm(ReviewKind.ANNUAL, Period.ofYears(1), null, null)))
                .when(draft(Map.of("from", "2023-06-15")))
                .success()
                .events(drafted("H1", "2023-06-15", "2023-08-14"));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        Given still = after(givenThemeAnd()
                .when(draft(Map.of("from", "2023-06-02", "to", "2023-06-01")))
                .exceptionSatisfies(refusal("report.period-reversed", "to"))
                .events());
        still.when(draft(Map.of("from", "2023-06-01", "to", "2023-06-01")))
                .success()
                .events(drafted("H1", "2023-06-01", "2023-06-01"));
    }

    @Test
    void refusesAMeetingThatIsNotThereOrOfAnotherKindOrCancelled() {
        Given given = givenThemeAnd(
                ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 8, 2)),
                ReviewEvents.scheduled("M2", ReviewKind.HIGHLIGHT, LocalDate.of(2023, 8, 2)),
                new ReviewCancelled(SG23, "M2"));
        given = after(given.when(draft(Map.of("review", "M9")))
                .exceptionSatisfies(refusal("review.unknown", "review"))
                .events());
        given = after(given.when(draft(Map.of("review", "M1")))
                .exceptionSatisfies(refusal("report.other-meeting", "review"))
                .events());
        given.when(draft(Map.of("review", "M2")))
                .exceptionSatisfies(refusal("review.cancelled", "review"))
                .events();
    }

    @Test
    void tellsTheSectionsOfTheStrategyUnlessItHasItsOwn() {
        Given given = givenThemeAnd(new HighlightReportDefined(
                SG23, 2, ReportSettings.DEFAULT, new ReportSettings(List.of("risks", "status"), false)));
        given = after(given.when(draft(Map.of("from", "2023-06-01", "to", "2023-06-30")))
                .success()
                .events(new HighlightReportDrafted(
                        SG23, "H1", head("2023-06-01", "2023-06-30", null, List.of("risks", "status")), List.of())));
        given.when(draft(Map.of("from", "2023-06-01", "to", "2023-06-30", "sections", List.of("lessons"))))
                .success()
                .events(new HighlightReportDrafted(
                        SG23, "H2", head("2023-06-01", "2023-06-30", null, List.of("lessons")), List.of()));
    }

    @Test
    void refusesASectionThatIsNoneOrGivenTwice() {
        Given still = after(givenThemeAnd()
                .when(draft(Map.of("sections", List.of("status", "weather"))))
                .exceptionSatisfies(refusal("report.section-unknown", "sections"))
                .events());
        still.when(draft(Map.of("sections", List.of("status", "risks", "status"))))
                .exceptionSatisfies(refusal("section.twice", "sections"))
                .events();
    }

    @Test
    void refusesToSendItToSomebodyWhoIsNoMember() {
        givenThemeAnd(StrategyEvents.roleGranted())
                .when(draft(Map.of("distribution", List.of("lead", "somebody"))))
                .exceptionSatisfies(refusal("person.not-member", "distribution"))
                .events();
    }

    /** What was not changed keeps the report it came from; what is written in a later draft was never said. */
    @Test
    void carriesOverWhatTheLastIssuedVersionSaid() {
        HighlightReportDrafted second = new HighlightReportDrafted(
                SG23,
                "H2",
                new ReportHead(
                        LocalDate.of(2023, 8, 1),
                        LocalDate.of(2023, 9, 30),
                        null,
                        null,
                        "coordinator",
                        null,
                        List.of(),
                        List.of("status", "lessons", "risks")),
                List.of(
                        new CarriedText("status", "H1", "On course"),
                        new CarriedText("lessons", "H1", "Start recruiting earlier")));
        givenThemeAnd(
                        DRAFTED,
                        ISSUED,
                        second,
                        HighlightReportEvents.written("H2", "status", text("Behind")),
                        HighlightReportEvents.issued("H2", 1),
                        new HighlightReportRevised(SG23, "H2", 2),
                        HighlightReportEvents.written("H2", "status", text("Not said yet")))
                .when(draft(Map.of()))
                .success()
                .events(drafted(
                        "H3",
                        "2023-10-01",
                        "2023-11-30",
                        new CarriedText("status", "H2", "Behind"),
                        new CarriedText("lessons", "H1", "Start recruiting earlier")));
    }

    @Test
    void carriesOverNothingOfAReportThatWasWithdrawn() {
        drafted(RATED, ISSUED, new HighlightReportWithdrawn(SG23, "H1"))
                .when(draft(Map.of()))
                .success()
                .events(drafted("H2", "2023-04-01", "2023-05-31"));
    }

    private static EditHighlightReport edit(Map<String, ?> changes) {
        return about(EditHighlightReport.class, Map.of("changes", changes));
    }

    @Test
    void whatADraftSaysOfItselfCanBeChanged() {
        drafted()
                .when(edit(Map.of("to", "2023-08-15", "title", "Summer", "sections", List.of("status"))))
                .success()
                .events(new HighlightReportEdited(
                        SG23,
                        "H1",
                        HEAD,
                        new ReportHead(
                                HEAD.from(),
                                LocalDate.of(2023, 8, 15),
                                null,
                                "Summer",
                                "coordinator",
                                null,
                                HEAD.distribution(),
                                List.of("status"))));
    }

    @Test
    void theSameRulesHoldForChanges() {
        Given given = drafted(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 8, 2)));
        given = after(given.when(edit(Map.of("to", "2023-05-31")))
                .exceptionSatisfies(refusal("report.period-reversed", "changes"))
                .events());
        given = after(given.when(edit(Map.of("review", "M1")))
                .exceptionSatisfies(refusal("report.other-meeting", "changes"))
                .events());
        given = after(given.when(edit(Map.of("sections", List.of("weather"))))
                .exceptionSatisfies(refusal("report.section-unknown", "changes"))
                .events());
        given = after(given.when(edit(Map.of("from", "2023-06-01")))
                .exceptionSatisfies(refusal("report.unchanged", "changes"))
                .events());
        given.when(about(EditHighlightReport.class, Map.of("report", "H7", "changes", Map.of("title", "x"))))
                .exceptionSatisfies(refusal("report.unknown", "report"))
                .events();
    }

    @Test
    void whatIsSubmittedCannotBeChanged() {
        drafted(RATED, SUBMITTED)
                .when(edit(Map.of("title", "Summer")))
                .exceptionSatisfies(refusal("report.submitted", "report"))
                .events();
    }
}
