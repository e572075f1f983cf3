package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;

/** A slip of the pen gives no role and no lead to an account that there is not, so the real lead is not locked out. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class KnownPeopleIT {

    @BeforeEach
    void aStrategyOfItsOwn(Demo demo) {
        Api coordinator = demo.as("coordinator");
        if (coordinator.ask("/api/strategies/KNO1/overview").status() == 404) {
            coordinator
                    .command("create-strategy", "{'code':'KNO1','title':'Known','from':'2023-04-01','to':'2025-03-31'}")
                    .accepted();
            coordinator
                    .command("add-theme", "{'strategy':'KNO1','ref':'1','title':'Retention'}")
                    .accepted();
        }
    }

    @Test
    void aRoleIsGrantedToSomebodyWhoIsOffered(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/KNO1/do/grant-role");
        assertThat(coordinator.page().getByLabel("Person").locator("option[value='lead']"))
                .hasCount(1);
        assertThat(demo.as("coordinator")
                        .command("grant-role", "{'strategy':'KNO1','person':'laed','role':'LEAD'}")
                        .body())
                .contains("person.unknown", "There is no account");
    }

    /** Nobody has a role in this strategy, so whoever has an account is offered; a post can be typed all the same. */
    @Test
    void whoeverIsNamedCanBeChosen(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/KNO1/action-plan/add");
        coordinator.page().locator("input[name=leads][value='Sarah Ellis']").check();
        coordinator
                .fill("Leads (optional)", "Head of Service")
                .fill("What will be done", "Choose who is known")
                .press("Plan the action");
        coordinator.sees("Choose who is known").sees("Head of Service and Sarah Ellis");

        coordinator.open("/strategies/KNO1/do/raise-risk");
        assertThat(coordinator.page().locator("#owner-known option[value='Sarah Ellis']"))
                .hasCount(1);
        assertThat(coordinator.page().getByLabel("Risk owner")).hasAttribute("list", "owner-known");
    }

    @Test
    void aLeadWhoHasNoAccountIsRefusedAndThenTheRealLeadReports(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/KNO1/projects/register");
        coordinator
                .fill("Title", "Careers fair")
                .select("Theme", "1")
                .fill("Leads (optional)", "laed")
                .press("Register the project");
        assertThat(coordinator.errorSummary()).containsText("There is no account “laed”");

        coordinator.fill("Leads (optional)", "lead").press("Register the project");
        Visitor lead = visitors.withoutJavaScript(demo.address()).signIn("lead", Demo.PASSWORD);
        lead.open("/strategies/KNO1/projects/P1/report-progress");
        lead.sees("Report progress");
    }
}
