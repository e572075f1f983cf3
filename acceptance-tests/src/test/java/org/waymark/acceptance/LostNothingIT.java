package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;

/** What people type into forms is neither lost nor recorded by accident: each with what they do at a browser of their own. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class LostNothingIT {

    @Test
    void twoPeopleReviseTheSameActionAndNeitherOverwritesTheOther(Demo demo, Visitors visitors) {
        Visitor first = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        Visitor second = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        String revise = "/strategies/SG23/cases/4B/do/revise";
        first.open(revise);
        second.open(revise);

        first.fill("What will be done", "Interview everybody who leaves")
                .fill("Reason", "The first browser")
                .press("Save the changes");
        first.sees("Interview everybody who leaves");

        second.choose("Priority", "Low").fill("Reason", "The second browser").press("Save the changes");
        second.sees("Interview everybody who leaves").sees("The second browser");

        second.open(revise);
        first.open(revise);
        first.fill("What will be done", "Interview all leavers")
                .fill("Reason", "Once more")
                .press("Save the changes");
        second.fill("What will be done", "Ask all leavers")
                .fill("Reason", "At the same time")
                .press("Save the changes");
        assertThat(second.errorSummary())
                .containsText(Pattern.compile("Priya Nair changed this at [0-9:]+[ap]m to “Interview all leavers”"));
        assertThat(second.page().getByLabel("What will be done")).hasValue("Ask all leavers");
        first.open("/strategies/SG23/cases/4B");
        first.sees("Interview all leavers");

        second.press("Save the changes");
        second.sees("Ask all leavers").sees("At the same time");
    }

    @Test
    void theCharterIsNoException(Demo demo, Visitors visitors) {
        Visitor first = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        Visitor second = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        demo.as("coordinator")
                .command("create-strategy", "{'code':'TWO2','title':'Two','from':'2023-04-01','to':'2027-03-31'}")
                .accepted();
        first.open("/strategies/TWO2/charter/revise");
        second.open("/strategies/TWO2/charter/revise");

        first.fill("Aim", "The aim of the first").press("Revise the charter");
        second.fill("Vision", "The vision of the second").press("Revise the charter");

        second.open("/strategies/TWO2/charter/revise");
        assertThat(second.page().getByLabel("Aim", exactly())).hasValue("The aim of the first");
        assertThat(second.page().getByLabel("Vision", exactly())).hasValue("The vision of the second");
    }

    /** Not in turn: both press at the same moment. */
    @Test
    void twoPeopleSaveAtTheSameMomentAndNeitherOverwritesTheOther(Demo demo, Visitors visitors) {
        Visitor first = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        Visitor second = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        String revise = "/strategies/SG23/cases/4B/do/revise";
        for (int round = 1; round <= 3; round++) {
            open(revise, first, second);
            first.fill("What will be done", "By the first, round " + round).fill("Reason", "One of two");
            second.fill("What will be done", "By the second, round " + round).fill("Reason", "One of two");

            atOnce("Save the changes", first, second);

            Visitor refused = first.errorSummary().count() == 1 ? first : second;
            Visitor taken = refused == first ? second : first;
            assertThat(refused.errorSummary()).containsText("Priya Nair changed this at");
            assertThat(taken.errorSummary()).hasCount(0);
            String kept = refused == first ? "By the second, round " : "By the first, round ";
            assertThat(refused.errorSummary()).containsText(kept + round);
            taken.open("/strategies/SG23/cases/4B");
            taken.sees(kept + round);
        }

        demo.as("coordinator")
                .command(
                        "revise-action",
                        "{'strategy':'SG23','action':'4B','changes':{'priority':'HIGH'},'reason':'Whatever it was'}");
        open(revise, first, second);
        first.fill("What will be done", "By the first alone").fill("Reason", "Of one field");
        second.choose("Priority", "Low").fill("Reason", "Of another field");
        atOnce("Save the changes", first, second);
        first.open(revise);
        assertThat(first.page().getByLabel("What will be done")).hasValue("By the first alone");
        assertThat(first.group("Priority").getByLabel("Low")).isChecked();
    }

    private static void open(String path, Visitor... visitors) {
        for (Visitor visitor : visitors) {
            visitor.open(path);
        }
    }

    /** Both press, and both have an answer by the end. */
    private static void atOnce(String button, Visitor first, Visitor second) {
        first.pressWithoutWaiting(button);
        second.pressWithoutWaiting(button);
        for (Visitor visitor : List.of(first, second)) {
            assertThat(visitor.page().locator(".govuk-error-summary, .govuk-notification-banner--success"))
                    .hasCount(1);
        }
    }

    @Test
    void aMeetingIsRecordedOnceThoughTwoPeopleDoSoAtTheSameMoment(Demo demo, Visitors visitors) {
        Api api = demo.as("coordinator");
        api.command("create-strategy", "{'code':'TWO3','title':'Two','from':'2023-04-01','to':'2027-03-31'}")
                .accepted();
        api.command("schedule-review", "{'strategy':'TWO3','ref':'M1','kind':'OTHER','date':'2023-05-01'}")
                .accepted();
        Visitor first = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        Visitor second = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        open("/strategies/TWO3/cases/M1/do/hold", first, second);
        for (Visitor visitor : List.of(first, second)) {
            visitor.date("Day it was held", Demo.today())
                    .fill("Attendees", visitor == first ? "coordinator" : "coordinator\nmember")
                    .choose("This cannot be undone", "That the meeting took place");
        }

        atOnce("Record that the meeting took place", first, second);

        Visitor refused = first.errorSummary().count() == 1 ? first : second;
        assertThat(refused.errorSummary()).containsText("already");
        assertThat((refused == first ? second : first).errorSummary()).hasCount(0);
    }

    @Test
    void aReportForADayBeforeAnotherSaysThatItIsNotWhatIsShown(Demo demo, Visitors visitors) {
        Visitor lead = visitors.at(demo.address()).signIn("lead", Demo.PASSWORD);
        for (int daysAgo : new int[] {1, 3}) {
            ReportForm.ofProject(lead, Demo.STRATEGY, "P3")
                    .stage("Piloting")
                    .rating("Green")
                    .comment("As it was " + daysAgo + " days ago")
                    .asAt(Demo.today().minusDays(daysAgo))
                    .send();
        }
        assertThat(lead.page().getByRole(AriaRole.ALERT))
                .containsText(Pattern.compile(
                        "The progress grid still shows the report on Piloting for .*, which is later than"));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Test
    void aFormSentAfterTheSessionHasEndedIsThereAgainAfterTheSignIn(Demo demo, Visitors visitors) {
        Visitor lead = visitors.at(demo.address()).signIn("lead", Demo.PASSWORD);
        lead.open("/strategies/SG23/cases/P3/notes");
        lead.fill("Note", "Typed for half an hour");
        lead.page().context().clearCookies();
        lead.press("Add note");
        lead.sees("Your session has ended");
        assertThat(lead.page().locator("body")).not().containsText("Typed for half an hour");

        lead.fill("Account name", "lead").fill("Password", Demo.PASSWORD).press("Sign in");
        lead.sees("has not been sent yet");
        assertThat(lead.page().getByLabel("Note", exactly())).hasValue("Typed for half an hour");

        lead.press("Add note");
        lead.sees("Note added").sees("Typed for half an hour");
    }

    @Test
    void whoeverIsStillTypingIsWarnedAndCanStay(Demo demo, Visitors visitors) {
        Visitor lead = visitors.at(demo.address());
        lead.page().clock().install();
        lead.signIn("lead", Demo.PASSWORD);
        lead.open("/strategies/SG23/cases/P3/notes");
        lead.sees("Your session ends at");
        assertThat(lead.button("Stay signed in")).hasCount(0);

        lead.page().clock().runFor("03:56:00");
        assertThat(lead.page().getByRole(AriaRole.ALERT)).containsText("You will be signed out at");
        lead.press("Stay signed in");
        assertThat(lead.button("Stay signed in")).hasCount(0);
    }

    @Test
    void theSameReportIsNotRecordedTwiceByGoingBack(Demo demo, Visitors visitors) {
        Visitor lead = visitors.at(demo.address()).signIn("lead", Demo.PASSWORD);
        ReportForm report = ReportForm.ofProject(lead, Demo.STRATEGY, "P3");
        report.stage("Reviewing")
                .rating("Amber")
                .comment("Said once, sent twice")
                .send();
        lead.sees("Progress on P3 reported");

        lead.page().goBack();
        report.stage("Reviewing")
                .rating("Amber")
                .comment("Said once, sent twice")
                .send();

        assertThat(lead.errorSummary()).containsText("The same was recorded today at");
        assertThat(lead.page().getByLabel("Record it a second time")).not().isChecked();
    }

    @Test
    void oddDaysAndImpossibleOnesAreNotRecordedWithoutAWord(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        ReportForm form = ReportForm.ofProject(coordinator, Demo.STRATEGY, "P3")
                .stage("Reviewing")
                .rating("Green")
                .comment("Long ago")
                .asAt(LocalDate.of(1950, 3, 1));
        form.send();
        assertThat(coordinator.errorSummary())
                .containsText("1 March 1950 is more than a year before the strategy starts");
        assertThat(coordinator.page().getByLabel("1 March 1950 is right")).not().isChecked();

        coordinator.group("As-at date").getByLabel("Day").fill("31");
        coordinator.group("As-at date").getByLabel("Month").fill("Feb");
        coordinator.group("As-at date").getByLabel("Year").fill("2026");
        form.send();
        assertThat(coordinator.errorSummary()).containsText("As-at date: February 2026 has no day 31");

        coordinator.open("/strategies/SG23/cases/4B/do/reschedule");
        coordinator.fill("Due", "next Friday").fill("Reason", "Because").press("Reschedule");
        assertThat(coordinator.errorSummary()).containsText("could not work out a date from “next Friday”");
        coordinator.page().getByLabel("Keep “next Friday” as words").check();
        coordinator.press("Reschedule");
        coordinator.sees("next Friday");
    }
}
