package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.events.Role;
import org.waymark.http.identity.AccountRoles;
import org.waymark.standalone.Standalone.Preparation;
import org.waymark.standalone.organisation.EnvironmentSettings;

/** From an empty database to the first administrator, in a browser (ADR 68). */
class SetUpIT {

    private static final String PASSWORD = "three-random-words";

    private static final Map<String, String> TYPED = Map.of(
            "name", "Anna B.",
            "id", "anna.b",
            "email", "anna@example.org",
            "password", PASSWORD,
            "password-again", PASSWORD,
            "coordinates", "true",
            "organisation", "Harbour <Council>",
            "zone", "Asia/Tokyo",
            "server", "https://waymark.example.org");

    @TempDir
    private Path folder;

    @Test
    void servesNothingElseUntilTheAddressWasUsedOnce() {
        try (EmbeddedMongo database = EmbeddedMongo.inMemory(Clock.systemUTC());
                MongoClient client = MongoClients.create(database.connectionString());
                Standalone waymark = start(database.connectionString())) {
            Caller browser = new Caller(waymark.address(), waymark.commandAddress());
            String old = waymark.firstStart().begin("").at("");
            String address = waymark.firstStart().begin("").at("");

            nothingElseIsServed(browser);
            saysThatItIsOver(browser.getOnce(old), "Only the newest address works");
            comesBackAsItWasTyped(browser, address);

            Caller slower = new Caller(waymark.address(), waymark.commandAddress());
            assertThat(slower.getOnce(address).statusCode()).isEqualTo(200);
            HttpResponse<String> made = browser.post(address, address, TYPED);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
            assertThat(Caller.location(made)).isEqualTo("/first-start");
            saysThatItIsOver(slower.post("/sign-in", address, TYPED), "Waymark is set up");
            assertThat(waymark.accounts().ids()).containsExactly("anna.b");
            assertThat(waymark.accounts().find("anna.b").orElseThrow().roles())
                    .isEqualTo(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR));

            everythingIsServed(browser);
            assertThat(client.getDatabase("waymark").getCollection("settings").find())
                    .singleElement()
                    .satisfies(stored -> assertThat(stored.toJson()).contains("Harbour <Council>", "Asia/Tokyo"));
        }
    }

    private Standalone start(String uri) {
        Settings settings = new Settings(
                false,
                folder,
                0,
                0,
                uri,
                null,
                null,
                AccountRoles.EVERYWHERE,
                Network.PLAIN,
                null,
                EnvironmentSettings.NONE,
                LogOutput.FILE);
        return Standalone.start(settings, folder, Preparation.NONE);
    }

    private static void nothingElseIsServed(Caller browser) {
        for (String path : List.of("/", "/sign-in", "/help", "/strategies/SG23", "/assets/../accounts", "/no-such")) {
            HttpResponse<String> answer = browser.getOnce(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(Caller.location(answer)).as(path).isEqualTo("/first-start");
        }
        assertThat(browser.getOnce("/first-start").body())
                .contains("Waymark is not set up yet", "first-start-address")
                .doesNotContain("/first-start/");
        for (HttpResponse<String> answer : List.of(
                browser.getOnce("/api/strategies"),
                browser.getOnce("/v3/api-docs"),
                browser.getCommands("/api/commands"),
                browser.command("admin", PASSWORD, "create-strategy", "{}"))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("first-start.not-finished", "no administrator yet");
        }
        assertThat(browser.getOnce("/actuator/health").body()).contains("\"status\":\"UP\"", "WAITING");
        assertThat(browser.getCommands("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    private static void saysThatItIsOver(HttpResponse<String> answer, String why) {
        assertThat(answer.body()).contains("This address no longer works", why);
    }

    private static void comesBackAsItWasTyped(Caller browser, String address) {
        Map<String, String> wrong = new HashMap<>(TYPED);
        wrong.putAll(Map.of("id", "Anna B!", "password-again", "another", "zone", "Atlantis", "mailHost", "mail"));

        HttpResponse<String> again = browser.post(address, address, wrong);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains(
                        "An account name is 2 to 40",
                        "Enter the same password again",
                        "Enter a time zone",
                        "Enter the address that e-mail comes from",
                        "value=\"Anna B!\"",
                        "value=\"anna@example.org\"")
                .doesNotContain(PASSWORD);
        assertThat(browser.sent(address, TYPED).statusCode())
                .as("a form of another site")
                .isEqualTo(403);
    }

    private static void everythingIsServed(Caller browser) {
        assertThat(browser.getOnce("/first-start").body()).contains("Create a strategy", "Bring in a plan", "demo");
        assertThat(browser.getOnce("/actuator/health").body()).doesNotContain("WAITING");
        browser.signIn("anna.b", PASSWORD);
        assertThat(browser.get("/").body()).contains("<bdi>Harbour &lt;Council&gt;</bdi>", "Create a strategy");
        assertThat(browser.get("/organisation").body())
                .contains("value=\"Harbour &lt;Council>\"", "value=\"Asia/Tokyo\"");
        assertThat(browser.get("/people").body()).contains("Anna B.");
        HttpResponse<String> created = browser.post("/strategies/create", "/strategies/create", strategy());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(303);
        assertThat(browser.getAs("anna.b", PASSWORD, "/api/strategies/HW26/audit-trail")
                        .body())
                .contains("Asia/Tokyo");
    }

    private static Map<String, String> strategy() {
        return Map.of(
                "code", "HW26",
                "title", "Health",
                "from-day", "1",
                "from-month", "4",
                "from-year", "2026",
                "to-day", "31",
                "to-month", "3",
                "to-year", "2029");
    }
}
