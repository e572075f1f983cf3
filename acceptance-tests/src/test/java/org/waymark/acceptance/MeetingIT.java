package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.TimedDemonstration;
import org.waymark.standalone.testing.Api;
import org.waymark.standalone.testing.Target;

/**
 * A whole meeting of the demonstration's steering group, from its pack to what its auditor reads a month later: on its day, and
 * with its two people at two browsers.
 */
@ExtendWith(Visitors.Extension.class)
class MeetingIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Path PREPARED = Path.of("..", "standalone", "target", "waymark", "demo")
            .toAbsolutePath()
            .normalize();
    private static final double SOON = 2_000;

    private static final String OF_THE_RISK = "The vacancies are advertised outside the region as well.";
    private static final String OF_THE_ACTION = "The bank of staff starts two months later.";
    private static final String OF_BOTH_THEMES = "Each theme presents its indicators at the next meeting.";
    private static final String WHY = "The group wants this seen to first.";
    private static final String MEETING = "/strategies/SG23/reviews/M11/meeting";

    private TimedDemonstration waymark;

    @BeforeEach
    void start() {
        waymark =
                new TimedDemonstration(Clock.systemUTC().instant(), PREPARED, Target.folder("meeting"), Demo.PASSWORD);
    }

    @AfterEach
    void stop() {
        waymark.close();
    }

    @Test
    void isPreparedHeldFollowedAndUnderstoodLater(Visitors visitors) throws InterruptedException {
        Visitor coordinator = visitors.at(waymark.address()).signIn("coordinator", Demo.PASSWORD);
        LocalDate day = meetsOn(coordinator);
        prepares(coordinator);

        waymark.putForward(Duration.between(
                waymark.now(), day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant()));
        begins(coordinator, day);
        Visitor member = visitors.at(waymark.address()).signIn("member", Demo.PASSWORD);
        member.open(MEETING);
        decidesAboutARisk(coordinator, member);
        decidesAboutAnAction(coordinator, member);
        decidesWithTheOther(member, coordinator, day);
        closes(coordinator);
        sends(coordinator);

        waymark.putForward(Duration.ofDays(30));
        isCarriedOut(coordinator);
        auditorUnderstands(visitors.withoutJavaScript(waymark.address()).signIn("auditor", Demo.PASSWORD));
        assertThat(coordinator.complaints()).isEmpty();
        assertThat(member.complaints()).isEmpty();
    }

    /** What is recorded in the demonstration: the day on which the group meets next. */
    private LocalDate meetsOn(Visitor coordinator) {
        String day = new Api(waymark.commandAddress(), waymark.address(), "coordinator", Demo.PASSWORD)
                .ask("/api/strategies/SG23/cases/M11")
                .ok()
                .at("/state/review/date")
                .asString();
        coordinator.open("/strategies/SG23/reviews/M11");
        coordinator.sees("Ratings by theme").sees(Demo.written(LocalDate.parse(day)));
        return LocalDate.parse(day);
    }

    /** What is overdue comes before the risks, and is named. */
    private static void prepares(Visitor coordinator) {
        coordinator.open(MEETING);
        coordinator.follow("Change the agenda");
        Locator overdue = coordinator
                .page()
                .locator("tr")
                .filter(new Locator.FilterOptions()
                        .setHas(coordinator.page().locator("input[value='Overdue actions']")));
        overdue.locator("input[name$='-cases']").fill("2A, 3A.2");
        coordinator.button("Move up Overdue actions").click();
        coordinator.press("Save the agenda");
        coordinator.open(MEETING);
        assertThat(coordinator.main().locator(".wm-agenda__item").nth(3)).containsText("Overdue actions");
        assertThat(coordinator.main().locator(".wm-agenda__item").nth(3)).containsText("2A, 3A.2");
    }

    private static void begins(Visitor coordinator, LocalDate day) {
        coordinator.open(MEETING);
        coordinator.press("Begin the meeting");
        assertThat(coordinator.group("Day it was held").getByLabel("Day"))
                .hasValue(String.valueOf(day.getDayOfMonth()));
        ticks(coordinator, "Attendees", "Priya Nair");
        ticks(coordinator, "Attendees", "Tom Barrett");
        ticks(coordinator, "Apologies (optional)", "Margaret Cole");
        coordinator
                .choose("This cannot be undone", "That the meeting took place cannot be taken back")
                .press("Record that the meeting took place");
        coordinator.sees("Tom Barrett").sees("Margaret Cole");
    }

    private static void ticks(Visitor visitor, String label, String name) {
        Locator known = visitor.page()
                .locator("details.wm-known")
                .filter(new Locator.FilterOptions().setHasText(label + ": those who are known"));
        if (known.getAttribute("open") == null) {
            known.locator("summary").click();
        }
        known.getByLabel(name).check();
    }

    private static void decidesAboutARisk(Visitor coordinator, Visitor colleague) {
        colleague.follow("High and escalated risks");
        decides(coordinator, "High and escalated risks", OF_THE_RISK);
        soon(colleague, OF_THE_RISK);

        with(coordinator, "R1", "Reassess the risk");
        names(coordinator, "D11");
        coordinator.select("Likelihood", "2").fill("Reason", WHY).press("Save the assessment");
        soon(colleague, "Changed at this meeting");
    }

    private static void decidesAboutAnAction(Visitor coordinator, Visitor colleague) {
        colleague.follow("Overdue actions");
        coordinator.open(MEETING);
        decides(coordinator, "Overdue actions", OF_THE_ACTION);
        soon(colleague, OF_THE_ACTION);

        with(coordinator, "2A", "Reschedule");
        names(coordinator, "D12");
        coordinator.fill("Due", "2027-06-30").fill("Reason", WHY).press("Reschedule");
        soon(colleague, "June 2027");
    }

    /** The colleague records it, with who sees to it and by when. */
    private static void decidesWithTheOther(Visitor member, Visitor coordinator, LocalDate day) {
        coordinator.open(MEETING);
        coordinator.follow("Any other business");
        member.follow("Any other business");
        member.follow("Record a decision");
        member.fill("What was decided", OF_BOTH_THEMES)
                .fill("Owner (optional)", "lead")
                .date("Due (optional)", day.plusDays(20))
                .press("Record a decision");
        member.sees(OF_BOTH_THEMES);
        soon(coordinator, OF_BOTH_THEMES);
        coordinator
                .fill("Minutes (optional)", "The indicators were missed this time.")
                .choose("Has the meeting finished with this item?", "Yes")
                .press("Save the minutes");
        coordinator.sees("1 of 8 finished");
    }

    private static void decides(Visitor coordinator, String item, String decision) {
        coordinator.follow(item);
        coordinator.follow("Record a decision");
        coordinator.fill("What was decided", decision).press("Record a decision");
        coordinator.sees(decision);
    }

    /** Follows one of the links below a case on the page of the meeting. */
    private static void with(Visitor coordinator, String ref, String link) {
        coordinator
                .main()
                .locator("article[aria-labelledby='case-" + ref + "']")
                .getByText(link)
                .click();
    }

    /** That a form names the decision by itself. */
    private static void names(Visitor coordinator, String decision) {
        assertThat(coordinator.page().getByLabel("Decision this carries out (optional)"))
                .hasValue(decision);
    }

    /** That a page which somebody has open says this without being loaded again by hand. */
    private static void soon(Visitor colleague, String words) {
        assertThat(colleague.main()).containsText(words, new ContainsTextOptions().setTimeout(SOON));
    }

    private static void closes(Visitor coordinator) {
        coordinator.follow("Close the meeting");
        coordinator.press("Close the meeting");
        assertThat(coordinator.errorSummary()).isVisible();
        coordinator
                .fill("Summary (optional)", "Three decisions; the indicators are to come first next time.")
                .choose("This cannot be undone", "Nothing can be recorded in this meeting afterwards")
                .press("Close the meeting");
        coordinator.sees("Minutes").sees("Three decisions; the indicators").sees("Next meeting");
    }

    /** The letter that opens in the coordinator's own program. */
    private static void sends(Visitor coordinator) {
        String address = coordinator.link("Write an e-mail with the minutes").getAttribute("href");
        String letter = URLDecoder.decode(address, StandardCharsets.UTF_8);

        assertThat(letter).startsWith("mailto:?subject=Minutes: ");
        assertThat(coordinator.page().getByLabel("Minutes as plain text").inputValue())
                .contains("Attendees: Priya Nair", "Apologies: Margaret Cole")
                .contains(
                        OF_THE_RISK, OF_THE_ACTION, OF_BOTH_THEMES, "Owner: Sarah Ellis", "The indicators were missed");
    }

    private static void isCarriedOut(Visitor coordinator) {
        coordinator.open("/strategies/SG23/decisions");
        coordinator.sees("Overdue");
        coordinator.open("/strategies/SG23/cases/D13");
        coordinator.follow("Record that it is done");
        coordinator.fill("What was done", "Both themes presented theirs.").press("Record as done");
        coordinator.open("/strategies/SG23/cases/R1/do/reassess");
        coordinator.choose("Which assessment", "Current").press("Continue");
        coordinator
                .select("Likelihood", "4")
                .fill("Reason", "Nobody from outside the region applied.")
                .press("Save the assessment");
    }

    /** What the group decided, what it saw when it did, what was done at once, and what became of it. */
    private static void auditorUnderstands(Visitor auditor) {
        auditor.open("/strategies/SG23/reviews/M11/minutes");
        auditor.sees(OF_THE_RISK).sees(OF_THE_ACTION).sees(OF_BOTH_THEMES).sees("Changed at this meeting");
        auditor.open("/strategies/SG23/cases/R1?asOf=decision:D11");
        assertThat(auditor.main()).not().containsText(WHY);
        auditor.open("/strategies/SG23/cases/R1?asOf=review:M11");
        auditor.open("/strategies/SG23/audit-trail?item=R1");
        auditor.sees(WHY).sees("D11").sees("Nobody from outside the region applied.");
        auditor.open("/strategies/SG23/cases/D11");
        auditor.sees("R1").sees(WHY);
        auditor.open("/strategies/SG23/cases/D13");
        auditor.sees("Both themes presented theirs.").sees("Done");
    }
}
