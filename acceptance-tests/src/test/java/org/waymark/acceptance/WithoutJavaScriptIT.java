package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** JavaScript only improves the pages: without any, the main job works all the same. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class WithoutJavaScriptIT {

    private static final String HELP = "Name a second contact in Finance.";
    private static final String ANSWER = "Finance has named one.";

    @Test
    void redIsReportedAndAnswered(Demo demo, Visitors visitors) {
        Visitor lead = visitors.withoutJavaScript(demo.address()).signIn("lead", Demo.PASSWORD);
        ReportForm.ofProject(lead, Demo.STRATEGY, "P3")
                .stage("Embedding")
                .rating("Red")
                .comment("The figures cannot be closed.")
                .helpNeeded(HELP)
                .asAt(Demo.today().minusDays(1))
                .send();
        assertThat(GridPage.of(lead, Demo.STRATEGY).cell("P3", "Embedding")).containsText("Red");

        Visitor sponsor = visitors.withoutJavaScript(demo.address()).signIn("sponsor", Demo.PASSWORD);
        sponsor.open("/strategies/SG23");
        sponsor.sees(HELP).follow("Answer the help request for P3");
        sponsor.fill("Your answer", ANSWER).press("Send the answer");
        sponsor.open("/strategies/SG23/cases/P3");
        sponsor.sees(ANSWER);
    }

    @Test
    void aRefusedFormSaysWhyAndKeepsWhatWasTyped(Demo demo, Visitors visitors) {
        Visitor lead = visitors.withoutJavaScript(demo.address()).signIn("lead", Demo.PASSWORD);
        ReportForm.ofProject(lead, Demo.STRATEGY, "P3")
                .stage("Reviewing")
                .rating("Red")
                .comment("Kept while it is wrong")
                .send();

        assertThat(lead.errorSummary()).isVisible();
        assertThat(lead.page().getByLabel("Comment")).hasValue("Kept while it is wrong");
    }
}
