package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what (docs/domain.md, “People and roles”), as the pages show it. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class RolesIT {

    private static final List<String> PAGES = List.of(
            "/strategies/SG23",
            "/strategies/SG23/progress-grid",
            "/strategies/SG23/action-plan",
            "/strategies/SG23/cases/P8",
            "/strategies/SG23/cases/3A.1");

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "auditor"})
    void whoChangesNothingIsOfferedNothingToChange(String account, Demo demo, Visitors visitors) {
        Visitor reader = visitors.at(demo.address()).signIn(account, Demo.PASSWORD);
        for (String path : PAGES) {
            assertThat(reader.open(path)).as(path).isEqualTo(200);
            assertThat(reader.main().locator("form[method=post]")).hasCount(0);
            assertThat(links(reader)).as("links on %s", path).noneMatch(RolesIT::changes);
        }
        assertThat(reader.open("/strategies/SG23/projects/P8/report-progress")).isEqualTo(403);
    }

    @Test
    void aViewerSeesNoAuditTrail(Demo demo, Visitors visitors) {
        Visitor viewer = visitors.at(demo.address()).signIn("viewer", Demo.PASSWORD);
        viewer.open("/strategies/SG23");

        assertThat(viewer.link("Audit trail")).hasCount(0);
        assertThat(viewer.open("/strategies/SG23/audit-trail")).isEqualTo(403);
        viewer.sees("You do not have permission");
    }

    @Test
    void anAuditorSeesEverything(Demo demo, Visitors visitors) {
        Visitor auditor = visitors.at(demo.address()).signIn("auditor", Demo.PASSWORD);

        assertThat(auditor.page()).hasURL(Pattern.compile(".*/(portfolio)?$"));

        auditor.open("/strategies/SG23");
        auditor.follow("Audit trail");

        auditor.fill("What", "P3").press("Show");
        auditor.sees("The payment agreed by the sponsor reached all seventeen in ");
    }

    @Test
    void aLeadReportsOnlyOnWhatTheyLead(Demo demo, Visitors visitors) {
        Visitor lead = visitors.at(demo.address()).signIn("lead", Demo.PASSWORD);

        assertThat(lead.page()).hasURL(demo.address() + "/my-work");
        lead.sees("Projects I lead");

        lead.open("/strategies/SG23/progress-grid");

        assertThat(lead.link("Report progress on P8")).hasCount(1);
        assertThat(lead.link("Report progress on P9")).hasCount(0);
        assertThat(lead.open("/strategies/SG23/projects/P9/report-progress")).isEqualTo(403);
    }

    @Test
    void anAdministratorSeesAccountsButNoContent(Demo demo, Visitors visitors) {
        Visitor admin = visitors.at(demo.address()).signIn("admin", Demo.PASSWORD);

        assertThat(admin.open("/accounts")).isEqualTo(200);
        for (String path : PAGES) {
            assertThat(admin.open(path)).as(path).isEqualTo(403);
        }
    }

    @Test
    void nobodyElseSeesTheAccounts(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);

        assertThat(coordinator.open("/accounts")).isEqualTo(403);
        assertThat(coordinator.open("/accounts/new")).isEqualTo(403);
    }

    @Test
    void whoHasNotSignedInIsAskedToAndThenGetsWhereTheyWanted(Demo demo, Visitors visitors) {
        Visitor visitor = visitors.at(demo.address());
        visitor.open("/strategies/SG23/action-plan");
        assertThat(visitor.page().url()).endsWith("/sign-in");

        visitor.fill("Account name", "viewer").fill("Password", Demo.PASSWORD).press("Sign in");

        visitor.sees("Action plan");
        assertThat(visitor.page().url()).contains("/strategies/SG23/action-plan");
    }

    @Test
    void aRoleGrantedInAStrategyHoldsThereAndNowhereElse(Demo demo, Visitors visitors) {
        demo.as("coordinator")
                .command("create-strategy", "{'code':'ROL1','title':'Roles','from':'2023-04-01','to':'2025-03-31'}")
                .accepted();
        Visitor coordinator = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/ROL1/members");
        coordinator.page().locator("main a[href$='/do/grant-role']").first().click();
        coordinator
                .select("Person", "viewer")
                .choose("Role", "Steering group member")
                .press("Grant the role");
        coordinator.sees("Ruth Owen").sees("Steering group member");

        Visitor viewer = visitors.at(demo.address()).signIn("viewer", Demo.PASSWORD);
        assertThat(viewer.open("/strategies/ROL1/audit-trail")).isEqualTo(200);
        viewer.sees("Granted Ruth Owen the role Steering group member");
        assertThat(viewer.open("/strategies/SG23/audit-trail")).isEqualTo(403);
    }

    private static List<String> links(Visitor visitor) {
        return visitor.main().locator("a").all().stream()
                .map(Locator::innerText)
                .toList();
    }

    private static boolean changes(String link) {
        return link.matches("(?s)(Report|Correct|Answer|Add|Plan|Register|Import|Revise|Adopt|Define|Change)\\b.*");
    }
}
