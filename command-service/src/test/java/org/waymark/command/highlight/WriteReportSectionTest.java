package org.waymark.command.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.CarriedText;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportText;
import org.waymark.events.ReportText.Ask;
import org.waymark.events.ReportText.Tolerance;
import org.waymark.events.ReportText.ToleranceKind;
import org.waymark.events.ReportText.ToleranceState;
import org.waymark.events.Role;

/** A section of a draft is written. */
class WriteReportSectionTest extends HighlightTest {

    private static final DecisionContext WITH_REASON = because("Two of three projects are behind");

    private static WriteReportSection write(String section, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("section", section);
        return about(WriteReportSection.class, all);
    }

    private static WriteReportSection write(String section, String text) {
        return write(section, Map.of("text", text));
    }

    @Test
    void ratesTheStatusAsTheRatingIsDefinedNow() {
        drafted()
                .when(write("status", Map.of("text", " On course ", "rating", "A")), WITH_REASON)
                .success()
                .events(RATED)
                .eventsSatisfy(stamped(Map.of("reason", "Two of three projects are behind")));
    }

    @Test
    void aRatingNeedsAReasonAndIsOneOfTheScale() {
        Given still = after(drafted()
                .when(write("status", Map.of("rating", "A")))
                .exceptionSatisfies(refusal("report.reason-missing", "reason"))
                .events());
        still.when(write("status", Map.of("rating", "C")), WITH_REASON)
                .exceptionSatisfies(refusal("rating.unknown", "rating"))
                .events();
    }

    @Test
    void asksForDecisions() {
        drafted()
                .when(write(
                        "asks",
                        Map.of(
                                "asks",
                                List.of(Map.of(
                                        "question", "Fund two places?", "options", List.of("From April", "No"))))))
                .success()
                .events(HighlightReportEvents.written(
                        "H1",
                        "asks",
                        new ReportText(
                                null,
                                null,
                                List.of(new Ask("Fund two places?", List.of("From April", "No"))),
                                List.of())));
    }

    @Test
    void tellsOfTolerances() {
        drafted()
                .when(write(
                        "tolerances",
                        Map.of(
                                "tolerances",
                                List.of(
                                        Map.of("kind", "COST", "state", "AT_RISK", "explanation", "Agency cover"),
                                        Map.of("kind", "TIME", "state", "WITHIN")))))
                .success()
                .events(HighlightReportEvents.written(
                        "H1",
                        "tolerances",
                        new ReportText(
                                null,
                                null,
                                List.of(),
                                List.of(
                                        new Tolerance(ToleranceKind.COST, ToleranceState.AT_RISK, "Agency cover"),
                                        new Tolerance(ToleranceKind.TIME, ToleranceState.WITHIN, null)))));
    }

    @Test
    void refusesWhatBelongsInAnotherSection() {
        Given given = drafted();
        given = after(given.when(write("risks", Map.of("rating", "A")), WITH_REASON)
                .exceptionSatisfies(refusal("report.other-section", "rating"))
                .events());
        given = after(given.when(write("status", Map.of("asks", List.of(Map.of("question", "Fund it?")))))
                .exceptionSatisfies(refusal("report.other-section", "asks"))
                .events());
        given.when(write("asks", Map.of("tolerances", List.of(Map.of("kind", "TIME", "state", "WITHIN")))))
                .exceptionSatisfies(refusal("report.other-section", "tolerances"))
                .events();
    }

    @Test
    void refusesAToleranceThatIsGivenTwice() {
        drafted()
                .when(write(
                        "tolerances",
                        Map.of(
                                "tolerances",
                                List.of(
                                        Map.of("kind", "TIME", "state", "WITHIN"),
                                        Map.of("kind", "TIME", "state", "EXCEEDED")))))
                .exceptionSatisfies(refusal("tolerance.twice", "tolerances"))
                .events();
    }

    @Test
    void refusesASectionThatIsNoneOrThatTheReportDoesNotHave() {
        ReportHead brief =
                new ReportHead(HEAD.from(), HEAD.to(), null, null, "coordinator", null, List.of(), List.of("status"));
        Given given = givenThemeAnd(new HighlightReportDrafted(SG23, "H1", brief, List.of()));
        given = after(given.when(write("weather", "Fine"))
                .exceptionSatisfies(refusal("report.section-unknown", "section"))
                .events());
        given.when(write("risks", "One more"))
                .exceptionSatisfies(refusal("report.section-not-told", "section"))
                .events();
    }

    @Test
    void whatIsLeftOutIsTakenOut() {
        drafted(RATED)
                .when(write("status", "On course"))
                .success()
                .events(HighlightReportEvents.written("H1", "status", text("On course")));
    }

    @Test
    void refusesWhatChangesNothing() {
        Given given = drafted(HighlightReportEvents.written("H1", "lessons", text("Start earlier")));
        given = after(given.when(write("lessons", "Start earlier"))
                .exceptionSatisfies(refusal("report.unchanged", "text"))
                .events());
        given.when(write("risks", Map.of()))
                .exceptionSatisfies(refusal("report.unchanged", "text"))
                .events();
    }

    @Test
    void writingAgainWhatWasCarriedOverSaysThatItHolds() {
        Given given = givenThemeAnd(new HighlightReportDrafted(
                SG23, "H1", HEAD, List.of(new CarriedText("lessons", "H0", "Start earlier"))));
        given = after(given.when(write("lessons", "Start earlier"))
                .success()
                .events(HighlightReportEvents.written("H1", "lessons", text("Start earlier"))));
        given.when(write("lessons", Map.of()))
                .success()
                .events(HighlightReportEvents.written(
                        "H1", "lessons", new ReportText(null, null, List.of(), List.of())));
    }

    @Test
    void itsAuthorMayWriteWhateverTheirRole() {
        ReportHead theirs = new ReportHead(HEAD.from(), HEAD.to(), null, null, "Ada", null, List.of(), HEAD.sections());
        Given given = givenThemeAnd(new HighlightReportDrafted(SG23, "H1", theirs, List.of()));
        given = after(given.when(write("lessons", "Start earlier"), as("bob", Role.LEAD))
                .exceptionSatisfies(refusal("report.not-author"))
                .events());
        given = after(given.when(write("lessons", "Start earlier"), as("ada", Role.LEAD))
                .success());
        given.when(write("lessons", "Start much earlier"), as(Role.COORDINATOR)).success();
    }

    @Test
    void onlyADraftIsWritten() {
        after(drafted(RATED, SUBMITTED)
                .when(write("lessons", "Start earlier"))
                .exceptionSatisfies(refusal("report.submitted", "report"))
                .events());
    }

    @Test
    void whatIsIssuedOrWithdrawnIsNotWritten() {
        Given issued = drafted(RATED, HighlightReportEvents.issued("H1", 1));
        issued = after(issued.when(write("lessons", "Start earlier"))
                .exceptionSatisfies(refusal("report.issued", "report"))
                .events());
        issued.and(new HighlightReportWithdrawn(SG23, "H1"), WITH_REASON)
                .when(write("lessons", "Start earlier"))
                .exceptionSatisfies(refusal("report.withdrawn", "report"))
                .events();
    }

    /** From before everything. */
    private static DecisionContext knowing(long position) {
        return new DecisionContext(
                new CommandMetadata(
                        new Caller("coordinator", Set.of(Role.COORDINATOR)),
                        new CommonFields(null, null, null, position),
                        null,
                        "request-1"),
                Role.COORDINATOR);
    }

    /** The first five events create the strategy and draft the report. */
    @Test
    void whoComesLateToASectionIsToldWhatStandsThereNow() {
        long before = 4;
        Given given = drafted(HighlightReportEvents.written("H1", "lessons", text("Start much earlier")));
        given = after(given.when(write("risks", "One more"), knowing(before)).success());
        given.when(write("lessons", "Start earlier"), knowing(before))
                .exceptionSatisfies(refusal("case.changed-meanwhile"))
                .exceptionSatisfies(failure -> assertThat((Refusal) failure)
                        .returns(Refusal.Kind.CONFLICT, Refusal::kind)
                        .extracting(Refusal::message)
                        .asString()
                        .contains("It now says: “Start much earlier”."))
                .events();
    }
}
