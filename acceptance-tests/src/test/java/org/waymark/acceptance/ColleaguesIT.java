package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;

/** An open page shows what a colleague records, within two seconds, and keeps what its reader is doing. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class ColleaguesIT {

    private static final double SOON = 2_000;

    private static int number;

    private final String code = "LIV" + ++number;
    private final String pages = "/strategies/" + code;

    private void command(Api who, String name, String body) {
        who.command(name, body.formatted(code)).accepted();
    }

    private void aStrategyWithARisk(Api coordinator) {
        command(
                coordinator,
                "create-strategy",
                "{'code':'%s','title':'At the same time','from':'2023-04-01','to':'2025-03-31'}");
        command(coordinator, "add-theme", "{'strategy':'%s','ref':'1','title':'Retention'}");
        command(
                coordinator,
                "register-project",
                "{'strategy':'%s','ref':'P1','theme':'1','title':'Exit interviews','leads':['lead']}");
        command(
                coordinator,
                "raise-risk",
                "{'strategy':'%s','ref':'R1','title':'Nobody answers','owner':'lead','category':'Workforce','inherent':{'likelihood':4,'impact':4}}");
    }

    private static Locator note(Visitor visitor) {
        return visitor.page().locator(".wm-live");
    }

    private static void seesSoon(Locator place, String words) {
        assertThat(place).containsText(words, new ContainsTextOptions().setTimeout(SOON));
    }

    @Test
    void aRegisterShowsAColleaguesRiskAndKeepsWhatIsTypedAndOpened(Demo demo, Visitors visitors) {
        Api coordinator = demo.as("coordinator");
        aStrategyWithARisk(coordinator);
        Visitor member = visitors.at(demo.address()).signIn("member", Demo.PASSWORD);
        member.open(pages + "/risks");
        member.fill("Text", "Half a wor");
        Locator picker = member.page().locator(".wm-moment__picker summary");
        picker.click();
        member.page().getByLabel("Text").focus();

        command(
                coordinator,
                "raise-risk",
                "{'strategy':'%s','ref':'R2','title':'Too few answer','owner':'lead','category':'Workforce','inherent':{'likelihood':2,'impact':2}}");

        seesSoon(member.page().locator("tr.wm-live-changed"), "Too few answer");
        assertThat(note(member)).containsText("Priya Nair just now: Raised risk R2");
        assertThat(note(member).getByRole(AriaRole.LINK)).hasAttribute("href", pages + "/cases/R2");
        assertThat(member.page().getByLabel("Text")).hasValue("Half a wor");
        assertThat(member.page().getByLabel("Text")).isFocused();
        assertThat(member.page().locator(".wm-moment__picker")).hasAttribute("open", "");
        assertThat(member.page().getByRole(AriaRole.STATUS).last()).containsText("Raised risk R2");

        note(member)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hide"))
                .click();
        assertThat(note(member)).isHidden();
        assertThat(member.complaints()).isEmpty();
    }

    @Test
    void everyPageOfThePresentFollowsAndNoneOfThePast(Demo demo, Visitors visitors) {
        Api coordinator = demo.as("coordinator");
        aStrategyWithARisk(coordinator);
        Visitor member = visitors.at(demo.address()).signIn("member", Demo.PASSWORD);
        for (String page : List.of("", "/progress-grid", "/action-plan", "/risks/matrix", "/reviews", "/decisions")) {
            member.open(pages + page);
            assertThat(note(member)).isHidden();
            command(coordinator, "add-note", "{'strategy':'%s','item':'P1','text':'Said again'}");
            seesSoon(note(member), "Priya Nair just now: Added a note to P1");
        }
        member.open(pages + "/progress-grid?asOf=now");
        assertThat(scripts(member)).isPositive();
        member.open(pages + "/progress-grid?asOf=" + Demo.today());
        assertThat(scripts(member)).isZero();
        assertThat(member.complaints()).isEmpty();
    }

    private static int scripts(Visitor visitor) {
        return visitor.page().locator("script[data-live]").count();
    }

    @Test
    void whatSomebodyIsWritingStaysWhereTheirPageIsRenewed(Demo demo, Visitors visitors) {
        Api coordinator = demo.as("coordinator");
        aStrategyWithARisk(coordinator);
        Visitor member = visitors.at(demo.address()).signIn("member", Demo.PASSWORD);
        member.open(pages + "/cases/R1");
        Page page = member.page();
        page.getByLabel("Add a note").fill("A thought that is not");

        command(coordinator, "add-note", "{'strategy':'%s','item':'R1','text':'Two have answered by now'}");

        seesSoon(member.main(), "Two have answered by now");
        page.getByLabel("Add a note").pressSequentially(" finished yet");
        member.press("Add note");
        member.sees("A thought that is not finished yet").sees("Two have answered by now");
    }
}
