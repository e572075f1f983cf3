package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;

/** What a coordinator arranges, in a browser without JavaScript: projects, links to outside plans, registers from files. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class SettingUpIT {

    @Test
    void aProjectIsRevisedClosedAndGoesOnAfterAll(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/SG23/cases/P2");
        coordinator.follow("Revise the project");
        coordinator.press("Save the changes");
        assertThat(coordinator.errorSummary()).containsText("Enter a reason");
        coordinator
                .fill("Title", "Recruitment brand, website and film")
                .fill("Reason", "The film was added in the spring.")
                .press("Save the changes");
        coordinator.sees("Recruitment brand, website and film").sees("The film was added in the spring.");

        coordinator.follow("Close the project");
        coordinator.fill("Reason", "The website is live.").press("Close the project");
        coordinator.sees("Closed");
        assertThat(coordinator.link("Report progress")).hasCount(0);

        coordinator.follow("Reopen the project");
        coordinator.fill("Reason", "The film is late.").press("Reopen the project");
        coordinator.sees("The film is late.").sees("Active");
    }

    @Test
    void anActionAnswersToAnItemOfAnOutsidePlan(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/SG23/cases/4B");
        coordinator.follow("Link to a reference framework");
        coordinator.page().locator("main select").first().selectOption(new String[] {
            (String) coordinator
                    .page()
                    .evaluate("[...document.querySelectorAll('main select')[0].options].find(o =>"
                            + " o.text.includes('AFI 3.1')).value")
        });
        coordinator.press("Link");
        coordinator.sees("AFI 3.1");

        coordinator.open("/strategies/SG23/cross-reference");
        assertThat(coordinator
                        .main()
                        .locator("tr", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("AFI 3.1")))
                .containsText("4B");
    }

    @Test
    void aRiskRegisterAndAListOfProjectsAreImportedOnce(Demo demo, Visitors visitors) {
        Api api = demo.as("coordinator");
        api.command("create-strategy", "{'code':'IMP2','title':'Registers','from':'2023-04-01','to':'2025-03-31'}")
                .accepted();
        api.command("add-theme", "{'strategy':'IMP2','ref':'1','title':'Recruitment'}")
                .accepted();
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);

        for (int time = 0; time < 2; time++) {
            imports(coordinator, "/strategies/IMP2/risks/import", """
                Ref,Risk,Owner,Likelihood,Impact
                R1,Newly qualified staff leave,Head of Service,4,3
                R2,The system goes out of support,IT Manager,2,5
                """);
            imports(coordinator, "/strategies/IMP2/progress-grid/import", """
                Ref,Project,Theme,Lead
                P1,Careers fair,1,HR Team Manager
                """);
            Assertions.assertThat(
                            api.ask("/api/strategies/IMP2/risk-register").ok().at("/risks"))
                    .hasSize(2);
            Assertions.assertThat(
                            api.ask("/api/strategies/IMP2/progress-grid").ok().at("/themes/0/projects"))
                    .hasSize(1);
        }
        coordinator.open("/strategies/IMP2/risks");
        coordinator.sees("Newly qualified staff leave").sees("Head of Service");
    }

    /** The second time there is nothing to import any more. */
    private static void imports(Visitor coordinator, String page, String table) {
        coordinator.open(page);
        coordinator.givesTable(new FilePayload("table.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        com.microsoft.playwright.Locator add = coordinator.page().locator("button[value=import]");
        if (add.count() > 0) {
            add.click();
            coordinator.page().waitForURL("**/result");
        } else {
            coordinator.sees("nothing new");
        }
    }
}
