package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;

/** What was recorded by mistake is put right, and stays readable: decisions, meetings, reports on actions, notes. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class CorrectionsIT {

    private static int number;

    private final String code = "COR" + ++number;
    private final String pages = "/strategies/" + code;

    @BeforeEach
    void aStrategyWithAnActionAndAMeetingInTheFarFuture(Demo demo) {
        Api coordinator = demo.as("coordinator");
        command(
                coordinator,
                "create-strategy",
                "{'code':'%s','title':'Put right','from':'2023-04-01','to':'2025-03-31'}");
        command(coordinator, "add-theme", "{'strategy':'%s','ref':'1','title':'Retention'}");
        command(
                coordinator,
                "plan-action",
                "{'strategy':'%s','ref':'A1','theme':'1','activities':'Look after the site','leads':['lead'],'by':'2024-05-31'}");
        command(coordinator, "schedule-review", "{'strategy':'%s','ref':'M1','kind':'QUARTERLY','date':'2199-01-01'}");
    }

    private void command(Api who, String name, String body) {
        who.command(name, body.formatted(code)).accepted();
    }

    private Visitor at(Demo demo, Visitors visitors, String account) {
        return visitors.withoutJavaScript(demo.address()).signIn(account, Demo.PASSWORD);
    }

    @Test
    void aMeetingIsHeldOnTheDayItWasHeldByThoseWhoCameAndThatCanBePutRight(Demo demo, Visitors visitors) {
        LocalDate yesterday = Demo.today().minusDays(1);
        Visitor coordinator = at(demo, visitors, "coordinator");
        coordinator.open(pages + "/cases/M1/do/hold");
        coordinator.sees("This fixes the pack of the meeting").sees("which is still to come");

        coordinator.press("Record that the meeting took place");
        assertThat(coordinator.errorSummary()).containsText("Enter the day it was held");
        assertThat(coordinator.errorSummary()).containsText("Enter who attended, or give a reason why you name nobody");
        assertThat(coordinator.errorSummary()).containsText("Tick the box to confirm that you know this");

        coordinator
                .date("Day it was held", Demo.today().plusDays(1))
                .fill("Attendees", "coordinator")
                .choose("This cannot be undone", "That the meeting took place cannot be taken back")
                .press("Record that the meeting took place");
        assertThat(coordinator.errorSummary()).containsText("in the future");

        coordinator.date("Day it was held", Demo.today()).press("Record that the meeting took place");
        coordinator.sees("Held on").sees("Planned for").sees("1 January 2199");

        coordinator.follow("Correct the day, attendance or summary");
        coordinator
                .date("Day it was held", yesterday)
                .fill("Attendees", "coordinator\nmember")
                .press("Save the correction");
        assertThat(coordinator.errorSummary()).containsText("Enter a reason");
        coordinator.fill("Reason", "The day of the minutes, not of the meeting").press("Save the correction");

        Visitor member = at(demo, visitors, "member");
        member.open(pages + "/cases/M1");
        member.sees("Priya Nair and Tom Barrett").sees("The day of the minutes, not of the meeting");
        assertThat(struck(member)).containsText(new String[] {"Priya Nair"});
        member.open(pages + "/progress-grid");
        member.open(pages + "/reviews");
        assertThat(member.main()).containsText("planned for 1 January 2199");
    }

    @Test
    void aDecisionOfAMeetingBelongsToItWherever(Demo demo, Visitors visitors) {
        command(demo.as("coordinator"), "hold-review", "{'strategy':'%s','review':'M1','attendees':['member']}");
        Visitor member = at(demo, visitors, "member");
        member.open(pages + "/decisions");
        member.press("Record a decision");
        assertThat(member.group("Where was it decided?")
                        .getByLabel("M1 Quarterly review, held on", new Locator.GetByLabelOptions().setExact(false)))
                .isChecked();
        member.fill("What was decided", "Fund two more places").press("Record a decision");
        member.sees("Fund two more places").sees("M1 Quarterly review");

        Visitor coordinator = at(demo, visitors, "coordinator");
        coordinator.open(pages + "/cases/M1");
        coordinator.sees("Fund two more places");
    }

    @Test
    void aDecisionIsCorrectedAndWithdrawnAndStaysReadable(Demo demo, Visitors visitors) {
        Api api = demo.as("coordinator");
        command(api, "hold-review", "{'strategy':'%s','review':'M1','attendees':['member']}");
        command(api, "record-decision", "{'strategy':'%s','ref':'D1','text':'Fund two more places'}");
        Visitor sponsor = at(demo, visitors, "sponsor");
        sponsor.open(pages + "/cases/D1");
        sponsor.follow("Correct the decision");
        sponsor.fill("What was decided", "Fund three more places");
        sponsor.page().getByLabel("Meeting (optional)").selectOption("M1");
        sponsor.fill("Reason", "It was decided at the meeting").press("Save the correction");
        sponsor.sees("Fund three more places").sees("M1 Quarterly review").sees("It was decided at the meeting");
        assertThat(struck(sponsor).first()).containsText("Fund two more places");

        Visitor coordinator = at(demo, visitors, "coordinator");
        coordinator.open(pages + "/cases/M1");
        coordinator.sees("Fund three more places");
        coordinator.open(pages + "/decisions/D1/known");
        coordinator.sees("Fund two more places").sees("Corrected later").sees("Fund three more places");

        coordinator.open(pages + "/cases/D1");
        coordinator.follow("Withdraw the decision");
        coordinator.page().getByLabel("The decision cannot be brought back").check();
        coordinator.fill("Reason", "It was decided last year").press("Withdraw the decision");
        coordinator.sees("Withdrawn by Priya Nair").sees("It was decided last year");
        sponsor.open(pages + "/decisions");
        assertThat(struck(sponsor).first()).containsText("Fund three more places");
        command(api, "schedule-review", "{'strategy':'%s','ref':'M2','kind':'QUARTERLY','date':'2199-06-01'}");
        sponsor.open(pages + "/reviews/M2");
        sponsor.sees("What became of decisions").sees("Withdrew decision D1");
    }

    @Test
    void aReportOnAnActionIsCorrected(Demo demo, Visitors visitors) {
        command(
                demo.as("lead"),
                "report-action-progress",
                "{'strategy':'%s','action':'A1','status':'IN_PROGRESS','rating':'R','comment':'Nobody looks'}");
        Visitor lead = at(demo, visitors, "lead");
        lead.open(pages + "/cases/A1");
        lead.follow("Correct this report");
        lead.sees("Report 1").choose("Rating (optional)", "Green").fill("Comment (optional)", "Somebody looks");
        lead.fill("Reason", "Meant for another action").press("Correct the report");

        Visitor auditor = at(demo, visitors, "auditor");
        auditor.open(pages + "/cases/A1");
        auditor.sees("Somebody looks").sees("Meant for another action");
        assertThat(struck(auditor)
                        .filter(new Locator.FilterOptions().setHasText("Nobody looks"))
                        .first())
                .isVisible();
        auditor.open(pages + "/audit-trail");
        auditor.sees("Corrected report 1 on action A1");
        auditor.open(pages + "/action-plan");
        auditor.sees("Green");
    }

    @Test
    void aNoteIsCorrectedByWhoWroteItAndByNobodyElse(Demo demo, Visitors visitors) {
        command(demo.as("member"), "add-note", "{'strategy':'%s','item':'A1','text':'The fair is in May'}");
        Visitor lead = at(demo, visitors, "lead");
        lead.open(pages + "/cases/A1");
        assertThat(lead.main()).containsText("The fair is in May");
        assertThat(lead.link("Correct note 1")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(lead.open(pages + "/notes/A1/1/correct"))
                .isEqualTo(403);

        Visitor member = at(demo, visitors, "member");
        member.open(pages + "/cases/A1");
        member.follow("Correct note 1");
        member.fill("Note", "The fair is in June").fill("Reason", "A slip").press("Correct the note");
        lead.open(pages + "/cases/A1");
        lead.sees("The fair is in June").sees("A slip");
        assertThat(struck(lead).first()).containsText("The fair is in May");
    }

    @Test
    void twoPeopleCorrectTheSameNoteAndNeitherOverwritesTheOther(Demo demo, Visitors visitors) {
        command(demo.as("member"), "add-note", "{'strategy':'%s','item':'A1','text':'The fair is in May'}");
        Visitor member = at(demo, visitors, "member");
        Visitor coordinator = at(demo, visitors, "coordinator");
        member.open(pages + "/notes/A1/1/correct");
        coordinator.open(pages + "/notes/A1/1/correct");

        coordinator
                .fill("Note", "The fair is in July")
                .fill("Reason", "As the hall says")
                .press("Correct the note");
        coordinator.sees("The fair is in July");
        member.fill("Note", "The fair is in June").fill("Reason", "A slip").press("Correct the note");
        assertThat(member.errorSummary())
                .containsText(Pattern.compile(
                        "Priya Nair changed this at [0-9:]+[ap]m to “The fair is in July”. To keep yours, save again"));
        assertThat(member.page().getByLabel("Note", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("The fair is in June");
        coordinator.open(pages + "/cases/A1");
        assertThat(coordinator.main()).not().containsText("The fair is in June");

        member.press("Correct the note");
        member.sees("The fair is in June").sees("The fair is in July");
    }

    private static Locator struck(Visitor visitor) {
        return visitor.main().locator("del");
    }
}
