package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;
import org.waymark.standalone.testing.Target;
import org.waymark.standalone.testing.WaymarkProcess;

/** {@code ./waymark run}: an empty folder becomes a strategy with a Red report, and no end of the process loses any of it. */
@ExtendWith(Visitors.Extension.class)
class RestartIT {

    private static final String PASSWORD = "three-random-words";

    private final Path temporary = Target.folder("restart");
    private final Path data = Target.folder("restart-data");

    @Test
    void everythingIsThereAfterAStopAndAfterAPowerCut(Visitors visitors) {
        Seen before;
        try (WaymarkProcess waymark = WaymarkProcess.run(temporary, data)) {
            setUp(waymark, visitors);
            before = Seen.at(waymark.address(), visitors);
            assertThat(before.grid()).contains("Red", "No budget");
            assertThat(before.caseFile()).contains("Approve GBP 5,000");
            waymark.stop();
        }
        long acknowledged;
        try (WaymarkProcess waymark = WaymarkProcess.run(temporary, data)) {
            assertThat(waymark.output()).noneMatch(line -> line.startsWith("First start"));
            assertThat(Seen.at(waymark.address(), visitors)).isEqualTo(before);
            acknowledged = notedBy(waymark, "Noted just before the power cut");
            waymark.kill();
        }
        try (WaymarkProcess waymark = WaymarkProcess.run(temporary, data)) {
            Seen after = Seen.at(waymark.address(), visitors);
            assertThat(after.grid()).isEqualTo(before.grid());
            assertThat(after.caseFile()).contains("Noted just before the power cut");
            assertThat(notedBy(waymark, "And on it goes")).isEqualTo(acknowledged + 1);
        }
    }

    private static void setUp(WaymarkProcess waymark, Visitors visitors) {
        Visitor admin = visitors.at(waymark.address());
        makeFirstAdministrator(admin, waymark);
        admin.signIn("anna.b", PASSWORD);
        addAccount(admin, "carol", "Carol C.", "Coordinator");
        addAccount(admin, "leo", "Leo L.", "Lead");
        Visitor carol = visitors.at(waymark.address()).signIn("carol", PASSWORD);
        createStrategy(carol);
        Visitor leo = visitors.at(waymark.address()).signIn("leo", PASSWORD);
        ReportForm.ofProject(leo, "OWN", "P1")
                .stage("Resourcing")
                .rating("Red")
                .comment("No budget")
                .helpNeeded("Approve GBP 5,000")
                .asAt(LocalDate.of(2026, 10, 31))
                .send();
        assertThat(GridPage.of(leo, "OWN").cell("P1", "Resourcing")).containsText("Red");
    }

    private static void makeFirstAdministrator(Visitor visitor, WaymarkProcess waymark) {
        visitor.open("/my-work");
        visitor.sees("Waymark is not set up yet");
        isFineWhenNarrow(visitor);
        visitor.open("/first-start/" + waymark.rest(waymark.address() + "/first-start/"));
        isFineWhenNarrow(visitor);
        visitor.fill("Your name", "Anna B.").fill("Account name", "anna.b").fill("E-mail address", "anna@example.org");
        visitor.fill("Password", PASSWORD).fill("Password again", PASSWORD);
        visitor.fill("Name of the organisation", "Harbour Council");
        visitor.press("Set up Waymark").sees("Waymark is set up");
        isFineWhenNarrow(visitor);
    }

    private static void isFineWhenNarrow(Visitor visitor) {
        visitor.page().setViewportSize(320, 900);
        assertThat(visitor.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        visitor.page().setViewportSize(Visitors.WIDE, 900);
        Axe.findsNothingOn(visitor);
    }

    private static void addAccount(Visitor admin, String id, String name, String role) {
        admin.open("/accounts/new");
        admin.fill("Account name", id).fill("Name", name).choose("Roles", role);
        admin.press("Add").sees("Send this link to " + name);
        admin.open(admin.main().locator("code").innerText());
        admin.fill("Password", PASSWORD).fill("Password again", PASSWORD).press("Set the password");
        admin.sees("Your password is set");
    }

    private static void createStrategy(Visitor carol) {
        carol.open("/");
        carol.page().getByText("Create a strategy").first().click();
        carol.fill("Code", "OWN").fill("Title", "Our own strategy");
        carol.date("Start", LocalDate.of(2026, 4, 1)).date("End", LocalDate.of(2028, 3, 31));
        carol.press("Create strategy");
        carol.open("/strategies/OWN/themes/add");
        carol.fill("Reference", "1").fill("Title", "Recruitment").press("Add theme");
        carol.open("/strategies/OWN/projects/register");
        carol.fill("Title", "Apprentices").fill("Leads (optional)", "leo").press("Register the project");
    }

    private static long notedBy(WaymarkProcess waymark, String text) {
        return new Api(waymark.commandAddress(), waymark.address(), "leo", PASSWORD)
                .command("add-note", "{'strategy':'OWN','item':'P1','text':'%s'}".formatted(text))
                .accepted();
    }

    /** What people see of the ledger. */
    private record Seen(String grid, String caseFile, String trail) {

        static Seen at(String address, Visitors visitors) {
            Visitor carol = visitors.at(address).signIn("carol", PASSWORD);
            return new Seen(
                    GridPage.of(carol, "OWN").text(),
                    mainText(carol, "/strategies/OWN/cases/P1"),
                    mainText(carol, "/strategies/OWN/audit-trail"));
        }

        private static String mainText(Visitor visitor, String path) {
            visitor.open(path);
            return visitor.main().innerText();
        }
    }
}
