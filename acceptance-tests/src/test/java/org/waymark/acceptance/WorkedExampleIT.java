package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job in the demonstration, from end to end: a stage is reported Red, helped, and put right. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class WorkedExampleIT {

    private static final String PROJECT = "P7";
    private static final LocalDate REPORTED = Demo.today().minusDays(1);
    private static final String STAGE = "Reviewing";
    private static final String COMMENT = "The evaluation cannot start: the survey licence has run out.";
    private static final String HELP = "Renew the survey licence before the summer (£800).";
    private static final String ANSWER = "Renewed today for two years.";
    private static final String RIGHT = "The licence had been renewed; only two teams had not answered yet.";
    private static final String REASON = "The licence of another service had been looked at.";

    @Test
    void aNewcomerSeesARealStrategy(Demo demo, Visitors visitors) {
        Visitor viewer = visitors.at(demo.address()).signIn("viewer", Demo.PASSWORD);
        viewer.main()
                .locator("a[href$='/strategies/" + Demo.STRATEGY + "']")
                .first()
                .click();
        viewer.sees(demo.title())
                .sees("Recruitment")
                .sees("Retention")
                .sees("Learning")
                .sees("Leadership");
        viewer.follow("Action plan")
                .sees("Assessed and supported year in employment (ASYE) academy")
                .sees("3A.1");
        viewer.follow("Progress grid").sees("First-line manager programme");

        assertThat(GridPage.of(viewer, Demo.STRATEGY).cell("P4", "Roll out")).containsText("Red");
    }

    @Test
    void redIsReportedHelpedAndCorrected(Demo demo, Visitors visitors) {
        Visitor lead = visitors.at(demo.address()).signIn("lead", Demo.PASSWORD);
        reportsRed(lead);
        Visitor sponsor = visitors.at(demo.address()).signIn("sponsor", Demo.PASSWORD);
        answers(sponsor);
        corrects(lead);
        Visitor auditor = visitors.at(demo.address()).signIn("auditor", Demo.PASSWORD);
        findsAllThreeInTheAuditTrail(auditor);
    }

    private static void reportsRed(Visitor lead) {
        ReportForm.ofProject(lead, Demo.STRATEGY, PROJECT)
                .stage(STAGE)
                .rating("Red")
                .comment(COMMENT)
                .helpNeeded(HELP)
                .asAt(REPORTED)
                .send();
        GridPage grid = GridPage.of(lead, Demo.STRATEGY);
        assertThat(grid.cell(PROJECT, STAGE)).containsText("Red");
        assertThat(grid.cell(PROJECT, STAGE)).containsText("Help needed");
        lead.open("/strategies/SG23/cases/" + PROJECT);
        lead.sees(COMMENT).sees(HELP).sees(Demo.written(REPORTED));
    }

    private static void answers(Visitor sponsor) {
        sponsor.open("/strategies/SG23");
        sponsor.sees(HELP);
        sponsor.follow("Answer the help request for " + PROJECT);
        sponsor.fill("Your answer", ANSWER).press("Send the answer");
        sponsor.sees(ANSWER);
        sponsor.open("/strategies/SG23");
        assertThat(sponsor.main()).not().containsText(HELP);
    }

    private static void corrects(Visitor lead) {
        lead.open("/strategies/SG23/cases/" + PROJECT);
        lead.follow("Correct this report");
        lead.choose("Rating", "Amber")
                .fill("Comment", RIGHT)
                .fill("Reason", REASON)
                .press("Correct the report");
        lead.open("/strategies/SG23/cases/" + PROJECT);
        assertThat(lead.main().locator(".wm-timeline__item--struck")).containsText(COMMENT);
        lead.sees(REASON).sees("Sarah Ellis");
        assertThat(GridPage.of(lead, Demo.STRATEGY).cell(PROJECT, STAGE)).containsText("Amber");
    }

    private static void findsAllThreeInTheAuditTrail(Visitor auditor) {
        auditor.open("/strategies/SG23/audit-trail?item=" + PROJECT);
        auditor.sees(COMMENT).sees(HELP).sees(ANSWER).sees(RIGHT).sees(REASON);
    }
}
