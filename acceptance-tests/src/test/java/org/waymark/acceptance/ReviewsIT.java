package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;

/** A meeting from its date to its decision, to what was done about that, and back to what was known. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class ReviewsIT {

    private static final String DECISION = "Somebody from another team looks at the site every Friday.";

    private static Api aStrategyWithAnAction(Demo demo, String code) {
        Api coordinator = demo.as("coordinator");
        coordinator
                .command(
                        "create-strategy",
                        "{'code':'" + code + "','title':'Reviews','from':'2023-04-01','to':'2025-03-31'}")
                .accepted();
        coordinator
                .command("add-theme", "{'strategy':'" + code + "','ref':'1','title':'Retention'}")
                .accepted();
        coordinator
                .command(
                        "plan-action",
                        "{'strategy':'" + code
                                + "','ref':'A1','theme':'1','activities':'Look after the site','leads':['Site Manager'],'by':'2024-05-31'}")
                .accepted();
        return coordinator;
    }

    @Test
    void aMeetingIsWorkedFromItsPage(Demo demo, Visitors visitors) {
        aStrategyWithAnAction(demo, "REV2")
                .command("schedule-review", "{'strategy':'REV2','kind':'OTHER','date':'2024-06-12'}")
                .accepted();
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        plansTheAgenda(coordinator);
        begins(coordinator);
        decidesUnderTheItem(coordinator);

        Visitor auditor = visitors.at(demo.address()).signIn("auditor", Demo.PASSWORD);
        auditor.open("/strategies/REV2/reviews/M1/present");
        auditor.page().keyboard().press("ArrowRight");
        auditor.sees("Item 1 of 5");
        auditor.page().keyboard().press("ArrowRight");
        auditor.sees("Item 2 of 5");
        auditor.page().keyboard().press("ArrowRight");
        auditor.sees("Overdue actions").sees(DECISION);
        auditor.open("/strategies/REV2/reviews/M1/minutes");
        auditor.sees("It is looked after").sees(DECISION).sees("Changed at this meeting");
    }

    /** The proposal begins it: the action is overdue. Two items of it change places. */
    private static void plansTheAgenda(Visitor coordinator) {
        coordinator.open("/strategies/REV2/reviews/M1/meeting");
        coordinator.sees("Overdue actions").follow("Plan the agenda");
        coordinator.fill("Place of item 2", "3").press("Save the agenda");
        assertThat(coordinator.main().locator(".wm-agenda__item").nth(1)).containsText("Decisions asked for");
    }

    private static void begins(Visitor coordinator) {
        coordinator.press("Begin the meeting");
        coordinator
                .date("Day it was held", Demo.today())
                .fill("Attendees", "coordinator")
                .choose("This cannot be undone", "That the meeting took place cannot be taken back")
                .press("Record that the meeting took place");
        coordinator.follow("Change who attends");
        coordinator.fill("Attendees", "coordinator\nmember").press("Save");
    }

    /** A change that is made there and then names the decision by itself, and leads back to the item. */
    private static void decidesUnderTheItem(Visitor coordinator) {
        coordinator.follow("Overdue actions");
        coordinator.follow("Record a decision");
        coordinator.fill("What was decided", DECISION).press("Record a decision");
        coordinator.sees(DECISION).follow("Change leads");
        assertThat(coordinator.page().getByLabel("Decision this carries out (optional)"))
                .hasValue("D1");
        coordinator.fill("Leads (optional)", "coordinator").press("Save");
        coordinator.sees("Carries out");
        coordinator
                .fill("Minutes (optional)", "It is looked after")
                .choose("Has the meeting finished with this item?", "Yes")
                .press("Save the minutes");
        coordinator.sees("1 of 5 finished");
    }

    @Test
    void aDecisionIsTakenCarriedOutAndShownAsItWasKnown(Demo demo, Visitors visitors) {
        aStrategyWithAnAction(demo, "REV1");
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        schedules(coordinator);
        holds(coordinator);
        decides(visitors.withoutJavaScript(demo.address()).signIn("member", Demo.PASSWORD));
        carriesOut(coordinator);

        Visitor auditor = visitors.at(demo.address()).signIn("auditor", Demo.PASSWORD);
        auditor.open("/strategies/REV1/decisions");
        auditor.sees(DECISION).sees("Steering group");
        auditor.open("/strategies/REV1/cases/D1");
        auditor.sees("A1").sees("As the meeting wished");
        auditor.open("/strategies/REV1/cases/A1?asOf=decision:D1");
        assertThat(auditor.main()).containsText("Look after the site");
        assertThat(auditor.main()).not().containsText("As the meeting wished");
    }

    private static void schedules(Visitor coordinator) {
        coordinator.open("/strategies/REV1/reviews");
        coordinator
                .page()
                .locator("main a[href$='/do/schedule-review']")
                .first()
                .click();
        coordinator
                .choose("Kind of meeting", "Quarterly")
                .fill("Who meets (optional)", "Steering group")
                .press("Schedule a meeting");
        coordinator.sees("M1").sees("Steering group");
    }

    private static void holds(Visitor coordinator) {
        coordinator.open("/strategies/REV1/cases/M1");
        coordinator.follow("Record that the meeting took place");
        coordinator
                .date("Day it was held", Demo.today())
                .fill("Attendees", "coordinator\nmember")
                .choose("This cannot be undone", "That the meeting took place cannot be taken back")
                .press("Record that the meeting took place");
        coordinator.sees("Held");
    }

    private static void decides(Visitor member) {
        member.open("/strategies/REV1/cases/M1");
        member.follow("Record a decision");
        member.fill("What was decided", DECISION)
                .fill("What the decision is about (optional)", "A1")
                .press("Record a decision");
        member.open("/strategies/REV1/cases/D1");
        member.sees(DECISION);
    }

    private static void carriesOut(Visitor coordinator) {
        coordinator.open("/strategies/REV1/cases/A1");
        coordinator.follow("Change leads");
        coordinator
                .fill("Leads (optional)", "coordinator")
                .fill("Reason (optional)", "As the meeting wished")
                .page()
                .getByLabel("Decision this carries out (optional)")
                .selectOption("D1");
        coordinator.press("Save");
        coordinator.sees("As the meeting wished");
    }
}
