package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with risks and actions, in a browser without JavaScript, from the page where they find them. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class CasesIT {

    private static final Pattern CASE = Pattern.compile("/cases/([^/?]+)");

    private static final LocalDate NEXT_REVIEW = Demo.today().plusDays(60);
    private static final String REASON = "Two of the three trainers are back.";

    @Test
    void aRiskIsRaisedLookedAtReassessedAndClosed(Demo demo, Visitors visitors) {
        Visitor lead = visitors.withoutJavaScript(demo.address()).signIn("lead", Demo.PASSWORD);
        String ref = raises(lead);
        reassesses(lead, ref);
        lead.open("/strategies/SG23/cases/" + ref);
        lead.follow("Close the risk");
        lead.fill("Reason", "The trainers are here to stay.").press("Close the risk");
        lead.sees("The trainers are here to stay.");
        lead.open("/strategies/SG23/risks");
        assertThat(lead.link("Risk " + ref)).hasCount(0);

        Visitor auditor = visitors.at(demo.address()).signIn("auditor", Demo.PASSWORD);
        auditor.open("/strategies/SG23/audit-trail?item=" + ref);
        auditor.sees(REASON).sees("The trainers are here to stay.");
    }

    private static String raises(Visitor lead) {
        lead.open("/strategies/SG23/risks");
        lead.page()
                .locator("a", new Page.LocatorOptions().setHasText("Raise a risk"))
                .first()
                .click();
        lead.fill("Title", "Trainers are ill when the second group starts");
        lead.select("Inherent: likelihood", "4").select("Inherent: impact", "3");
        lead.date("Next review (optional)", NEXT_REVIEW);
        lead.press("Raise the risk");
        lead.sees("Trainers are ill when the second group starts")
                .sees("Medium")
                .sees(Demo.written(NEXT_REVIEW));
        Matcher here = CASE.matcher(lead.page().url());
        if (!here.find()) {
            throw new AssertionError("A risk that was raised leads to its file, not to "
                    + lead.page().url());
        }
        return here.group(1);
    }

    private static void reassesses(Visitor lead, String ref) {
        lead.open("/strategies/SG23/cases/" + ref);
        lead.follow("Reassess the risk");
        lead.choose("Which assessment", "Current").press("Continue");
        lead.select("Likelihood", "1")
                .select("Impact", "3")
                .fill("Reason", REASON)
                .press("Save the assessment");
        lead.sees(REASON).sees("Low");
        lead.open("/strategies/SG23/risks/matrix");
        assertThat(lead.main().locator("a[href*='/cases/" + ref + "']").first()).isVisible();
    }

    @Test
    void anActionIsPutOffAndItsImpactRecorded(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        reschedules(coordinator, Demo.today().plusDays(30), "The provider starts a month later.");
        reschedules(coordinator, Demo.today().plusDays(90), "The provider fell ill.");
        coordinator.follow("Record impact");
        coordinator
                .fill("Planned impact (optional)", "Managers who supervise well")
                .fill("Evidenced by (optional)", "Annual health check")
                .press("Save the impact");
        coordinator.open("/strategies/SG23/impact");
        coordinator.sees("Managers who supervise well").sees("Annual health check");
        coordinator.open("/strategies/SG23/audit-trail?item=4A.1");
        coordinator.sees("The provider starts a month later.").sees("The provider fell ill.");
    }

    private static void reschedules(Visitor coordinator, LocalDate by, String why) {
        coordinator.open("/strategies/SG23/cases/4A.1");
        coordinator.follow("Reschedule");
        coordinator.fill("Due", by.toString()).fill("Reason", why).press("Reschedule");
        coordinator.sees(why);
    }
}
