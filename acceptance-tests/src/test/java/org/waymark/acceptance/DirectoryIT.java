package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;

/** People are shown by name wherever they are named, found by it, and gone once they are erased. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class DirectoryIT {

    private static final String ID = "m.odd";
    private static final String NAME = "Marigold Oddfellow";
    private static final String POST = "Keeper of Marigolds";
    private static final String ORGANISATION = "Oddfellow Trust";
    private static final String EMAIL = "marigold.oddfellow@example.org";
    private static final String PASSWORD = "quiet green harbour lights";

    private static Visitor at(Demo demo, Visitors visitors, String account) {
        return visitors.withoutJavaScript(demo.address()).signIn(account, Demo.PASSWORD);
    }

    @Test
    void somebodyIsEnteredNamedShownAndErased(Demo demo, Visitors visitors) {
        Visitor admin = at(demo, visitors, "admin");
        hasAnAccount(admin);
        Visitor coordinator = at(demo, visitors, "coordinator");
        isEntered(coordinator);

        demo.as("coordinator")
                .command("create-strategy", "{'code':'DIR1','title':'Directory','from':'2023-04-01','to':'2025-03-31'}")
                .accepted();
        demo.as("coordinator")
                .command("add-theme", "{'strategy':'DIR1','ref':'1','title':'Retention'}")
                .accepted();
        leadsAnAction(coordinator);
        long note = demo.as("coordinator")
                .command("add-note", "{'strategy':'DIR1','item':'A1','text':'Ask " + ID + " about it'}")
                .accepted();

        isShownByName(demo, coordinator);
        isOfferedToThoseWhoNamePeople(demo);
        isErased(demo, admin, note);
        isNowhereAnyMore(demo, coordinator);
    }

    private static void hasAnAccount(Visitor admin) {
        admin.open("/accounts/new");
        admin.fill("Account name", ID).fill("Name", NAME).choose("Roles", "Lead");
        admin.press("Add").sees("Send this link to " + NAME);
        admin.open(admin.main().locator("code").innerText());
        admin.fill("Password", PASSWORD).fill("Password again", PASSWORD).press("Set the password");
        admin.sees("Your password is set");
    }

    private static void isEntered(Visitor coordinator) {
        coordinator.open("/people");
        coordinator.press("Add a person");
        coordinator.fill("Account name", ID).press("Save");
        assertThat(coordinator.errorSummary()).containsText("Enter the name that others see");
        coordinator
                .fill("Name", NAME)
                .fill("Organisation (optional)", ORGANISATION)
                .fill("Post (optional)", POST)
                .fill("E-mail address (optional)", EMAIL)
                .press("Save");
        coordinator.sees("Saved. Pages show " + NAME + " for " + ID);
        coordinator.open("/people?q=keeper");
        coordinator.sees("1 person").sees(NAME).sees(ORGANISATION).sees(EMAIL);
        assertThat(coordinator.open("/people/" + ID + "/erase")).isEqualTo(403);
    }

    private static void leadsAnAction(Visitor coordinator) {
        coordinator.open("/strategies/DIR1/action-plan/add");
        assertThat(coordinator.page().locator("input[name=leads][value='" + NAME + "']"))
                .hasCount(1);
        coordinator
                .fill("Leads (optional)", "marigold oddfellow\nHead of Service")
                .fill("What will be done", "Plant them")
                .press("Plan the action");
        coordinator.sees(NAME + " and Head of Service");
    }

    private static void isShownByName(Demo demo, Visitor coordinator) {
        Api api = demo.as("coordinator");
        assertThat(api.ask("/api/strategies/DIR1/cases/A1").ok().body())
                .as("the API has ids")
                .contains("\"" + ID + "\"")
                .doesNotContain("Oddfellow");
        for (String page : List.of("action-plan", "cases/A1", "audit-trail")) {
            coordinator.open("/strategies/DIR1/" + page);
            coordinator.sees(NAME);
        }
        coordinator.open("/strategies/DIR1/cases/A1");
        coordinator.sees(NAME + " (" + POST + ") and Head of Service");
        for (String file : List.of("action-plan.csv", "audit-trail.csv")) {
            assertThat(api.ask("/api/strategies/DIR1/" + file).ok().body()).contains(NAME);
        }
        coordinator.open("/strategies/DIR1/cases/A1/do/revise");
        assertThat(coordinator.page().locator("textarea[name=leads]")).containsText("Head of Service");
        assertThat(coordinator.page().locator("input[name=leads][value='" + NAME + "']"))
                .isChecked();
        Api auditor = demo.as("auditor");
        assertThat(auditor.ask("/api/strategies/SG23/overview").ok().body()).doesNotContain("Oddfellow");
    }

    private static void isOfferedToThoseWhoNamePeople(Demo demo) {
        Answer found = demo.as("lead").ask("/api/people?q=oddfellow").ok();
        assertThat(found.at("/people/0/id").asString()).isEqualTo(ID);
        assertThat(found.at("/people/0/post").asString()).isEqualTo(POST);
        assertThat(found.body()).doesNotContain(EMAIL);
        String tag = found.header("ETag");
        assertThat(demo.as("lead")
                        .ask("/api/people?q=oddfellow", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        for (String nobody : List.of("viewer", "auditor")) {
            assertThat(demo.as(nobody).ask("/api/people").status()).isEqualTo(403);
        }
        assertThat(demo.asNobody().ask("/api/people").status()).isEqualTo(401);
    }

    private static void isErased(Demo demo, Visitor admin, long note) {
        admin.open("/people?q=" + ID);
        admin.follow("Erase");
        admin.sees("Texts that name them").sees("Note added").sees("DIR1");
        assertThat(admin.page().locator("main a[href$='/strategies/DIR1/redactions/ask?position=" + note + "']"))
                .hasCount(1);
        admin.press("Erase");
        assertThat(admin.errorSummary()).containsText("Enter a reason");
        admin.fill("Reason", "UK GDPR art. 17")
                .choose("This cannot be undone", "Nobody can bring the entry back")
                .press("Erase");
        admin.sees("Erased. Pages show “former member").sees("for " + ID);
        admin.open("/people?q=" + ID);
        admin.sees("Nobody matches");
        assertThat(new Api(demo.commandAddress(), demo.address(), ID, PASSWORD)
                        .ask("/api/strategies")
                        .status())
                .as("the account is closed")
                .isEqualTo(401);
        Visitor anybody = admin;
        anybody.open("/accounts");
        assertThat(anybody.main()).not().containsText("Oddfellow");
    }

    private static void isNowhereAnyMore(Demo demo, Visitor coordinator) {
        for (String page : List.of("action-plan", "cases/A1", "audit-trail", "cases/A1?asOf=" + Demo.today())) {
            coordinator.open("/strategies/DIR1/" + page);
            coordinator.sees("former member");
            assertThat(coordinator.main()).not().containsText("Oddfellow");
        }
        Api api = demo.as("coordinator");
        assertThat(api.ask("/api/strategies/DIR1/action-plan.csv").ok().body())
                .contains("former member")
                .doesNotContain("Oddfellow");
        assertThat(demo.as("auditor")
                        .ask("/api/ledger/verification")
                        .ok()
                        .at("/holds")
                        .asBoolean())
                .as("nothing of the ledger was touched")
                .isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(filesWithThem(demo)).isEmpty());
    }

    /** The data, the log, everything temporary: the database as it is on the disk. */
    private static List<Path> filesWithThem(Demo demo) {
        try (Stream<Path> files = Files.walk(demo.temporary())) {
            return files.filter(Files::isRegularFile)
                    .filter(DirectoryIT::namesThem)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean namesThem(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            return Stream.of(NAME, "Oddfellow", EMAIL, POST).anyMatch(bytes::contains);
        } catch (NoSuchFileException e) {
            return false; // dropped meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
