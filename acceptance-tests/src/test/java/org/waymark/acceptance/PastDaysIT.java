package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;

/** What pages of the past say: which day they show, from which day they reckon, and what they show of no day at all. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class PastDaysIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static int number;

    private final String code = "PAST" + ++number;
    private final String pages = "/strategies/" + code;

    @BeforeEach
    void aStrategyWithAnActionThatComesRound(Demo demo) {
        Api coordinator = demo.as("coordinator");
        command(
                coordinator,
                "create-strategy",
                "{'code':'%s','title':'Past days','from':'2023-04-01','to':'2029-03-31'}");
        command(coordinator, "add-theme", "{'strategy':'%s','ref':'1','title':'Retention'}");
        command(
                coordinator,
                "register-project",
                "{'strategy':'%s','ref':'P1','theme':'1','title':'Fair','leads':['lead']}");
        command(
                coordinator,
                "plan-action",
                "{'strategy':'%s','ref':'A1','theme':'1','activities':'Look after the site','leads':['lead'],'by':'quarterly'}");
        command(coordinator, "schedule-review", "{'strategy':'%s','ref':'M1','kind':'QUARTERLY','date':'2024-01-15'}");
    }

    private void command(Api who, String name, String body) {
        who.command(name, body.formatted(code)).accepted();
    }

    @Test
    void atAMeetingOfThePastEverythingIsReckonedFromItsDay(Demo demo, Visitors visitors) {
        command(
                demo.as("coordinator"),
                "hold-review",
                "{'strategy':'%s','review':'M1','attendees':['member'],'asAt':'2024-01-16'}");
        Visitor member = visitors.withoutJavaScript(demo.address()).signIn("member", Demo.PASSWORD);
        member.open(pages + "/action-plan?asOf=review:M1");
        member.sees("16 April 2024");
        assertThat(member.main()).not().containsText(String.valueOf(Demo.today().getYear()));
    }

    @Test
    void theDayAMeetingWasPlannedForIsNotTheDayItWasHeld(Demo demo, Visitors visitors) {
        Api coordinator = demo.as("coordinator");
        command(
                coordinator,
                "report-stage-progress",
                "{'strategy':'%s','project':'P1','stage':'resourcing','rating':'A','comment':'Late'}");
        command(coordinator, "hold-review", "{'strategy':'%s','review':'M1','attendees':['member']}");
        command(coordinator, "add-note", "{'strategy':'%s','item':'P1','text':'After the meeting'}");
        String held = DAY.format(Demo.today());

        Visitor member = visitors.withoutJavaScript(demo.address()).signIn("member", Demo.PASSWORD);
        member.open(pages + "/progress-grid");
        member.sees("Quarterly review on " + held);
        assertThat(member.main()).not().containsText("15 January 2024");
        member.open(pages);
        member.sees("Since Quarterly review on " + held);
        member.open(pages + "/reviews");
        member.sees(held).sees("planned for 15 January 2024");
        assertThat(coordinator.ask("/api/strategies/" + code + "/progress-grid").body())
                .contains("No report since Quarterly review on " + held);
    }

    @Test
    void byADayBeforeTheFirstEntryNothingWasRecorded(Demo demo, Visitors visitors) {
        Visitor auditor = visitors.withoutJavaScript(demo.address()).signIn("auditor", Demo.PASSWORD);
        assertThat(auditor.open(pages + "/risks?asOf=2001-05-31")).isEqualTo(404);
        auditor.sees("Nothing was recorded in Waymark by then")
                .sees("First entry of this strategy: " + DAY.format(Demo.today()));

        auditor.follow("Show that day as now known");
        assertThat(auditor.page()).hasURL(Pattern.compile(".*/risks\\?asOf=2001-05-31&mode=corrected"));
        assertThat(auditor.page().locator(".wm-moment")).containsText("as now corrected for 31 May 2001");
        assertThat(auditor.page().locator(".wm-moment")).containsText("with corrections and late reports");
        auditor.follow("Audit trail");
        assertThat(auditor.page()).hasURL(Pattern.compile(".*/audit-trail\\?asOf=2001-05-31&mode=corrected"));
        auditor.sees("Planned action A1");
        auditor.follow("Show what was known then");
        auditor.sees("Nothing was recorded in Waymark by then");
    }

    @Test
    void aDayToComeIsRefused(Demo demo, Visitors visitors) {
        LocalDate tomorrow = Demo.today().plusDays(1);
        Visitor auditor = visitors.withoutJavaScript(demo.address()).signIn("auditor", Demo.PASSWORD);
        assertThat(auditor.open(pages + "/progress-grid?asOf=" + tomorrow)).isEqualTo(400);
        auditor.sees("is in the future");
        assertThat(auditor.open(pages + "/progress-grid?asOf=")).isEqualTo(400);
        auditor.sees("The moment is empty");
        auditor.open(pages + "/progress-grid");
        auditor.page().locator(".wm-moment summary").click();
        auditor.page()
                .getByLabel("As known at the end of this day")
                .fill(Demo.today().toString());
        auditor.press("Show that day");
        assertThat(auditor.page().locator(".wm-moment"))
                .containsText("as known at the end of " + DAY.format(Demo.today()));
    }
}
