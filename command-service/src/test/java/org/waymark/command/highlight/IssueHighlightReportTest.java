package org.waymark.command.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.HighlightReportEvent.HighlightReportAcknowledged;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportReturned;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportSettings;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.HighlightReportDefined;

/** A report is approved and issued, and what comes after it. */
class IssueHighlightReportTest extends HighlightTest {

    private static final HighlightReportDefined COORDINATOR_ISSUES = new HighlightReportDefined(
            SG23, 2, ReportSettings.DEFAULT, new ReportSettings(ReportSection.DEFAULT, true));

    private static final HighlightReportIssued ISSUED = issued(1, "sponsor");

    private final List<ReportContents.Wanted> wanted = new ArrayList<>();

    private String content = HighlightReportEvents.CONTENT;
    private @Nullable Refusal unavailable;

    @Override
    protected FrozenContent content(ReportContents.Wanted asked) {
        wanted.add(asked);
        if (unavailable != null) {
            throw unavailable;
        }
        return new FrozenContent(812, 1, content);
    }

    private static HighlightReportIssued issued(int version, @Nullable String approvedBy) {
        return new HighlightReportIssued(
                SG23,
                "H1",
                version,
                approvedBy,
                812,
                1,
                HighlightReportEvents.FINGERPRINT,
                HighlightReportEvents.CONTENT);
    }

    private static SubmitHighlightReport submit() {
        return about(SubmitHighlightReport.class, Map.of());
    }

    private static IssueHighlightReport issue() {
        return about(IssueHighlightReport.class, Map.of());
    }

    private static AcknowledgeHighlightReport acknowledge(Map<String, ?> fields) {
        return about(AcknowledgeHighlightReport.class, fields);
    }

    @Test
    void submitsADraftThatIsRated() {
        Given still = after(drafted()
                .when(submit())
                .exceptionSatisfies(refusal("report.not-rated", "report"))
                .events());
        still = after(
                still.and(RATED, because("Behind")).when(submit()).success().events(SUBMITTED));
        still.when(submit())
                .exceptionSatisfies(refusal("report.submitted", "report"))
                .events();
    }

    @Test
    void returnsWhatWasSubmittedWithAReason() {
        ReturnHighlightReport giveBack = about(ReturnHighlightReport.class, Map.of());
        Given given = drafted(RATED);
        given = after(given.when(giveBack, as("sponsor", Role.SPONSOR, "The risks are missing"))
                .exceptionSatisfies(refusal("report.not-submitted", "report"))
                .events());
        given = given.and(SUBMITTED, as(Role.COORDINATOR));
        given = after(given.when(giveBack, SPONSOR)
                .exceptionSatisfies(refusal("report.reason-missing", "reason"))
                .events());
        given = after(given.when(giveBack, as("sponsor", Role.SPONSOR, "The risks are missing"))
                .success()
                .events(new HighlightReportReturned(SG23, "H1"))
                .eventsSatisfy(stamped(Map.of("reason", "The risks are missing"))));
        given.when(submit()).success();
    }

    @Test
    void freezesTheContentWithItsFingerprint() {
        drafted(RATED, SUBMITTED).when(issue(), SPONSOR).success().events(ISSUED);
        assertThat(wanted)
                .containsExactly(new ReportContents.Wanted(SG23, "H1", 1, "sponsor", "sponsor", EntityTest.HEAD));
    }

    @Test
    void namesWhoApprovedIt() {
        drafted(RATED, SUBMITTED)
                .when(about(IssueHighlightReport.class, Map.of("approvedBy", "Senior leadership team")), SPONSOR)
                .success()
                .events(issued(1, "Senior leadership team"));
        assertThat(wanted).extracting(ReportContents.Wanted::approvedBy).containsExactly("Senior leadership team");
    }

    @Test
    void theSponsorNeedNotWaitForIt() {
        Given still = after(drafted()
                .when(issue(), SPONSOR)
                .exceptionSatisfies(refusal("report.not-rated", "report"))
                .events());
        still.and(RATED, because("Behind")).when(issue(), SPONSOR).success().events(ISSUED);
    }

    @Test
    void theCoordinatorIssuesWhereTheStrategySaysSoAndOnlyWhatWasSubmitted() {
        Given given = drafted(RATED, SUBMITTED);
        given = after(given.when(issue())
                .exceptionSatisfies(refusal("report.sponsor-issues"))
                .events());
        assertThat(wanted).isEmpty();
        given.and(COORDINATOR_ISSUES, as(Role.COORDINATOR))
                .when(issue())
                .success()
                .events(issued(1, null));
    }

    @Test
    void theCoordinatorDoesNotIssueADraft() {
        drafted(RATED, COORDINATOR_ISSUES)
                .when(issue())
                .exceptionSatisfies(refusal("report.not-submitted", "report"))
                .events();
    }

    @Test
    void nothingIsRecordedWhereTheContentCannotBeHad() {
        unavailable = Refusal.of(Refusal.Kind.UNAVAILABLE, "report.content-unavailable", "Not now.");
        drafted(RATED, SUBMITTED)
                .when(issue(), SPONSOR)
                .exceptionSatisfies(refusal("report.content-unavailable"))
                .events();
    }

    @Test
    void refusesAContentThatTheLedgerDoesNotTake() {
        content = "\"" + "é".repeat(FrozenContent.MOST_BYTES / 2) + "\"";
        drafted(RATED, SUBMITTED)
                .when(issue(), SPONSOR)
                .exceptionSatisfies(refusal("report.too-large", "report"))
                .events();
    }

    @Test
    void whatIsIssuedIsRevisedWithAReasonAndIssuedAgain() {
        ReviseHighlightReport revise = about(ReviseHighlightReport.class, Map.of());
        Given given = drafted(RATED);
        given = after(given.when(revise, because("A figure was wrong"))
                .exceptionSatisfies(refusal("report.not-issued", "report"))
                .events());
        given = after(given.when(issue(), SPONSOR).success());
        given = after(given.when(issue(), SPONSOR)
                .exceptionSatisfies(refusal("report.issued", "report"))
                .events());
        given = after(given.when(revise)
                .exceptionSatisfies(refusal("report.reason-missing", "reason"))
                .events());
        given = after(given.when(revise, because("A figure was wrong"))
                .success()
                .events(new HighlightReportRevised(SG23, "H1", 2)));
        given = after(given.when(revise, because("Again"))
                .exceptionSatisfies(refusal("report.not-issued", "report"))
                .events());
        given.when(issue(), SPONSOR).success().events(issued(2, "sponsor"));
        assertThat(wanted).extracting(ReportContents.Wanted::version).containsExactly(1, 2);
    }

    @Test
    void withdrawsAReportWithAReasonAndOnlyOnce() {
        WithdrawHighlightReport withdraw = about(WithdrawHighlightReport.class, Map.of());
        Given given = drafted(RATED, ISSUED);
        given = after(given.when(withdraw, SPONSOR)
                .exceptionSatisfies(refusal("report.reason-missing", "reason"))
                .events());
        given = after(given.when(withdraw, because("It went to the wrong meeting"))
                .success()
                .events(new HighlightReportWithdrawn(SG23, "H1")));
        given = after(given.when(withdraw, because("Again"))
                .exceptionSatisfies(refusal("report.withdrawn", "report"))
                .events());
        for (var command : List.of(issue(), acknowledge(Map.of()))) {
            given = after(given.when(command, SPONSOR)
                    .exceptionSatisfies(refusal("report.withdrawn", "report"))
                    .events());
        }
    }

    @Test
    void whoeverItWasSentToSaysOnceThatTheyHaveReadAVersion() {
        Given given = drafted(RATED, ISSUED);
        given = after(given.when(acknowledge(Map.of()), as("Viewer", Role.VIEWER))
                .success()
                .events(new HighlightReportAcknowledged(SG23, "H1", 1)));
        given = after(given.when(acknowledge(Map.of()), as("viewer", Role.VIEWER))
                .exceptionSatisfies(refusal("report.already-acknowledged", "report"))
                .events());
        given = given.and(new HighlightReportRevised(SG23, "H1", 2), because("A figure was wrong"));
        given = after(given.when(acknowledge(Map.of()), SPONSOR)
                .success()
                .events(new HighlightReportAcknowledged(SG23, "H1", 1)));
        given = given.and(issued(2, "sponsor"), SPONSOR);
        given.when(acknowledge(Map.of()), as("viewer", Role.VIEWER))
                .success()
                .events(new HighlightReportAcknowledged(SG23, "H1", 2));
    }

    @Test
    void refusesAReceiptOfWhatWasNotIssuedOrFromSomebodyWhoDidNotGetIt() {
        Given given = drafted(RATED);
        given = after(given.when(acknowledge(Map.of()), SPONSOR)
                .exceptionSatisfies(refusal("report.not-issued", "report"))
                .events());
        given = given.and(ISSUED, SPONSOR);
        given = after(given.when(acknowledge(Map.of("version", 2)), SPONSOR)
                .exceptionSatisfies(refusal("report.not-issued", "version"))
                .events());
        given.when(acknowledge(Map.of()), as("auditor", Role.AUDITOR))
                .exceptionSatisfies(refusal("report.not-on-list"))
                .events();
    }
}
