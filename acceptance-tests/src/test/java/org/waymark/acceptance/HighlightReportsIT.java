package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Answer;
import tools.jackson.databind.JsonNode;

/** A highlight report from its draft to who has read it, what was recorded since, and its next version. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class HighlightReportsIT {

    private static final String NARRATIVE = "Recruitment is on course; the training budget is not.";
    private static final String QUESTION = "Shall two more places be funded?";

    private static int number;

    private final String code = "HLR" + ++number;
    private final String pages = "/strategies/" + code;
    private final String reports = "/api/strategies/" + code + "/highlight-reports";
    private final LocalDate from = Demo.today().minusDays(40);
    private final LocalDate to = Demo.today().minusDays(1);

    @BeforeEach
    void aStrategyWithAProject(Demo demo) {
        command(
                demo,
                "coordinator",
                "create-strategy",
                "{'code':'%s','title':'Reported on','from':'2023-04-01','to':'2099-03-31'}");
        command(demo, "coordinator", "add-theme", "{'strategy':'%s','ref':'1','title':'Retention'}");
        command(
                demo,
                "coordinator",
                "register-project",
                "{'strategy':'%s','ref':'P1','theme':'1','title':'Academy','leads':['lead']}");
        command(
                demo,
                "lead",
                "report-stage-progress",
                "{'strategy':'%s','project':'P1','stage':'resourcing','rating':'G','comment':'Funded','asAt':'" + to
                        + "'}");
    }

    private Answer command(Demo demo, String account, String name, String body) {
        Answer answer = demo.as(account).command(name, body.formatted(code));
        answer.accepted();
        return answer;
    }

    private Visitor at(Demo demo, Visitors visitors, String account) {
        return visitors.withoutJavaScript(demo.address()).signIn(account, Demo.PASSWORD);
    }

    @Test
    void isDraftedWrittenApprovedIssuedReadAndRevised(Demo demo, Visitors visitors) {
        Visitor coordinator = at(demo, visitors, "coordinator");
        drafts(coordinator);
        writes(coordinator);
        coordinator.open(pages + "/cases/H1/do/submit");
        coordinator.press("Submit for approval");
        coordinator.open(pages + "/highlight-reports/H1");
        coordinator.sees("Submitted for approval by").sees(NARRATIVE);

        Visitor sponsor = at(demo, visitors, "sponsor");
        returns(sponsor);
        coordinator.open(pages + "/highlight-reports/H1");
        coordinator.sees("Say what it costs");
        command(demo, "coordinator", "submit-highlight-report", "{'strategy':'%s','report':'H1'}");
        issues(sponsor, "");

        Visitor viewer = at(demo, visitors, "viewer");
        viewer.open(pages + "/highlight-reports/H1");
        viewer.sees(NARRATIVE).sees(QUESTION).follow("Acknowledge that you have read it");
        viewer.press("I have read it");
        viewer.sees("Read by");
        assertThat(viewer.main()).containsText("Ruth Owen");

        command(
                demo,
                "sponsor",
                "record-decision",
                "{'strategy':'%s','text':'Two more places are funded from April','items':['H1']}");
        viewer.open(pages + "/highlight-reports/H1");
        viewer.sees("Two more places are funded from April");

        revises(demo, coordinator, sponsor);
    }

    private void drafts(Visitor coordinator) {
        coordinator.open(pages + "/highlight-reports");
        coordinator
                .page()
                .locator("main a[href$='/do/draft-highlight-report']")
                .first()
                .click();
        coordinator
                .date("First day of the period", from)
                .date("Last day of the period", to)
                .fill("Distribution (optional)", "sponsor\nviewer\nSenior leadership team")
                .press("Draft the report");
        coordinator.sees("This is a draft");
    }

    private void writes(Visitor coordinator) {
        coordinator.open(pages + "/cases/H1/do/write?section=status");
        coordinator
                .choose("Overall rating", "A Amber")
                .fill("Text (optional)", NARRATIVE)
                .press("Save the section");
        assertThat(coordinator.errorSummary()).containsText("Enter a reason");
        coordinator.page().getByLabel("Reason").first().fill("One budget of two is overspent");
        coordinator.press("Save the section");
        coordinator.sees(NARRATIVE).sees("One budget of two is overspent");
        coordinator.open(pages + "/cases/H1/do/write?section=asks");
        coordinator
                .fill("Decision 1", QUESTION)
                .fill("Options of decision 1", "From April; Not this year")
                .press("Save the section");
        coordinator.sees(QUESTION).sees("Not this year");
    }

    private void returns(Visitor sponsor) {
        sponsor.open(pages + "/cases/H1/do/return");
        sponsor.fill("Reason", "Say what it costs").press("Return to the author");
    }

    private void issues(Visitor sponsor, String approvedBy) {
        sponsor.open(pages + "/cases/H1/do/issue");
        sponsor.fill("Approved by (optional)", approvedBy);
        confirm(sponsor);
        sponsor.press("Issue the report");
        sponsor.sees("Issued").sees("Fingerprint (SHA-256)");
    }

    private static void confirm(Visitor visitor) {
        visitor.main().locator("form input[type=checkbox]").all().forEach(box -> box.check());
    }

    private void revises(Demo demo, Visitor coordinator, Visitor sponsor) {
        JsonNode first =
                demo.as("viewer").ask(reports + "/H1.json?version=1").ok().json();
        command(
                demo,
                "lead",
                "report-stage-progress",
                "{'strategy':'%s','project':'P1','stage':'designing','rating':'A','comment':'Late, but here','asAt':'"
                        + to + "'}");
        coordinator.open(pages + "/highlight-reports/H1");
        coordinator.sees("Since this was issued").sees("P1");
        coordinator.open(pages + "/cases/H1/do/revise");
        coordinator.fill("Reason", "A report came late").press("Begin the next version");
        coordinator.sees("This is a draft").sees("A report came late");
        issues(sponsor, "Senior leadership team");

        assertThat(demo.as("viewer").ask(reports + "/H1.json?version=1").ok().json())
                .isEqualTo(first);
        coordinator.open(pages + "/highlight-reports/H1?version=1");
        coordinator.sees("A later version was issued");
    }

    /** What a program finds: state, position, and a fingerprint that anybody can work out. */
    @Test
    void aProgramReadsWhatWasIssuedAndChecksItsFingerprint(Demo demo) throws NoSuchAlgorithmException {
        command(
                demo,
                "coordinator",
                "draft-highlight-report",
                "{'strategy':'%s','from':'" + from + "','to':'" + to + "','distribution':['member']}");
        command(
                demo,
                "coordinator",
                "write-report-section",
                "{'strategy':'%s','report':'H1','section':'status','text':'On course','rating':'G','reason':'Nothing is late'}");
        Answer early = demo.as("coordinator")
                .command("issue-highlight-report", "{'strategy':'%s','report':'H1'}".formatted(code));
        assertThat(early.problem(403).at("/code").asString()).isEqualTo("report.sponsor-issues");
        long issued = command(demo, "sponsor", "issue-highlight-report", "{'strategy':'%s','report':'H1'}")
                .at("/position")
                .asLong();

        String seen = "min=" + issued;
        JsonNode listed = demo.as("viewer")
                .ask(reports, "Waymark-Min-Position", String.valueOf(issued))
                .ok()
                .at("/reports/0");
        assertThat(listed.at("/state").asString()).isEqualTo("ISSUED");
        assertThat(listed.at("/position").asLong()).isEqualTo(issued);
        Answer report = demo.as("viewer").ask(reports + "/H1?version=1&" + seen).ok();
        assertThat(report.at("/fingerprint")).isEqualTo(listed.at("/fingerprint"));
        assertThat(report.at("/sections/0/id").asString()).isEqualTo("status");
        assertThat(report.at("/sections/0/text").asString()).isEqualTo("On course");
        String content =
                demo.as("viewer").ask(reports + "/H1.json?version=1").ok().body();
        assertThat(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(listed.at("/fingerprint").asString());
        demo.as("member")
                .command("acknowledge-highlight-report", "{'strategy':'%s','report':'H1'}".formatted(code))
                .accepted();
        demo.as("member")
                .command("acknowledge-highlight-report", "{'strategy':'%s','report':'H1'}".formatted(code))
                .problem(422);
    }

    @Test
    void twoPeopleWriteDifferentSectionsAtOnceButNotTheSameOne(Demo demo) {
        long drafted = command(
                        demo,
                        "coordinator",
                        "draft-highlight-report",
                        "{'strategy':'%s','author':'lead','from':'" + from + "','to':'" + to + "'}")
                .at("/position")
                .asLong();
        String knowing = ",'expectedPosition':" + drafted + "}";
        command(
                demo,
                "lead",
                "write-report-section",
                "{'strategy':'%s','report':'H1','section':'lessons','text':'Start earlier'" + knowing);
        command(
                demo,
                "coordinator",
                "write-report-section",
                "{'strategy':'%s','report':'H1','section':'next-period','text':'Two campaigns start'" + knowing);

        Answer late = demo.as("coordinator")
                .command(
                        "write-report-section",
                        ("{'strategy':'%s','report':'H1','section':'lessons','text':'Ask first'" + knowing)
                                .formatted(code));

        assertThat(late.problem(409).at("/detail").asString())
                .contains("lead changed this", "It now says: “Start earlier”");
    }
}
