package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Target;

/**
 * People and programs of an identity provider that others wrote: Keycloak, with the realm that {@code docker-compose.yml} has too.
 * Each test has a person of its own.
 */
@ExtendWith(Visitors.Extension.class)
@EnabledIf(
        value = "org.waymark.acceptance.Keycloak#canBeRun",
        disabledReason = "Keycloak is not there (acceptance-tests/src/build/keycloak), or there is to be no browser")
class KeycloakIT {

    private static final Duration LONG = Duration.ofMinutes(10);

    /** Shorter than what is left of a token when it is renewed: each request of a page renews it. */
    private static final Duration SHORT = Duration.ofSeconds(8);

    private static final Duration SOON = Duration.ofSeconds(60);

    private static Keycloak keycloak;
    private static ServicesWithProvider waymark;

    @BeforeAll
    static void start() {
        Path folder = Target.folder("keycloak");
        keycloak = new Keycloak();
        waymark = new ServicesWithProvider(keycloak.issuer(), folder);
        keycloak.start(waymark.pages(), folder.resolve("keycloak.log"));
    }

    @AfterAll
    static void stop() {
        waymark.close();
        keycloak.close();
    }

    @BeforeEach
    void tokensLiveLong() {
        keycloak.accessTokensLive(LONG);
    }

    private static Visitor signIn(Visitor visitor, String person) {
        type(visitor, person, Keycloak.PASSWORD);
        assertThat(visitor.button("Sign out")).isVisible();
        return visitor;
    }

    /** On the page of Keycloak. */
    private static void type(Visitor visitor, String person, String password) {
        visitor.page().locator("#username").fill(person);
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("#kc-login").click();
    }

    private static Locator keycloaksForm(Visitor visitor) {
        return visitor.page().locator("#kc-login");
    }

    /** Whether a page can be opened now by whoever is signed in. */
    private static boolean opens(Visitor visitor, String path) {
        return visitor.open(path) == 200 && visitor.page().url().equals(waymark.pages() + path);
    }

    @Test
    void whoeverSignsInComesToThePageThatTheyWanted(Visitors visitors) {
        Visitor anna = visitors.at(waymark.pages());
        anna.open("/strategies/create");
        assertThat(keycloaksForm(anna)).isVisible();

        type(anna, "coordinator", "not the password");
        assertThat(anna.page().locator("body")).containsText("Invalid username or password");
        signIn(anna, "coordinator");

        assertThat(anna.page()).hasURL(waymark.pages() + "/strategies/create");
        assertThat(anna.page().locator("body")).containsText("Coordinator Example");
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void aSessionGoesOnWithNewTokensAndItsFormsAreAccepted(Visitors visitors) {
        keycloak.accessTokensLive(SHORT);
        Visitor admin = visitors.at(waymark.pages());
        admin.open("/strategies/create");
        signIn(admin, "administrator");
        long before = keycloak.lastAsked("administrator");
        await().atMost(SOON)
                .until(() -> opens(admin, "/strategies/create") && keycloak.lastAsked("administrator") > before);

        admin.fill("Code", "KC26").fill("Title", "Known by Keycloak");
        admin.date("Start", LocalDate.of(2026, 4, 1)).date("End", LocalDate.of(2029, 3, 31));
        admin.press("Create strategy");

        admin.sees("Strategy KC26 created");
        assertThat(admin.complaints()).isEmpty();
    }

    @Test
    void aRoleCountsFromTheNextTokenOn(Visitors visitors) {
        keycloak.accessTokensLive(SHORT);
        Visitor viewer = visitors.at(waymark.pages());
        viewer.open("/");
        signIn(viewer, "viewer");
        assertThat(viewer.open("/strategies/create")).isEqualTo(403);

        keycloak.grant("viewer", "waymark-coordinator");
        await().atMost(SOON).until(() -> opens(viewer, "/strategies/create"));

        keycloak.revoke("viewer", "waymark-coordinator");
        await().atMost(SOON).until(() -> viewer.open("/strategies/create") == 403);
    }

    @Test
    void whoIsDisabledIsLetInNoMore(Visitors visitors) {
        keycloak.accessTokensLive(SHORT);
        Visitor member = visitors.at(waymark.pages());
        member.open("/");
        signIn(member, "member");

        keycloak.disable("member");

        await().atMost(SOON).until(() -> {
            member.open("/");
            return keycloaksForm(member).isVisible();
        });
        type(member, "member", Keycloak.PASSWORD);
        assertThat(keycloaksForm(member)).isVisible();
        assertThat(member.open("/")).isEqualTo(200);
        assertThat(keycloaksForm(member)).isVisible();
    }

    @Test
    void aSessionThatKeycloakEndsIsOverAtOnceAndWhatWasTypedIsKept(Visitors visitors) {
        keycloak.grant("sponsor", "waymark-coordinator");
        Visitor sponsor = visitors.at(waymark.pages());
        sponsor.open("/strategies/create");
        signIn(sponsor, "sponsor");
        sponsor.fill("Code", "KEPT").fill("Title", "Typed before the end");

        keycloak.endSessions("sponsor");
        sponsor.press("Create strategy");

        assertThat(sponsor.page().locator("h1")).hasText("Your session has ended");
        sponsor.press("Sign in");
        signIn(sponsor, "sponsor");
        assertThat(sponsor.page()).hasURL(waymark.pages() + "/strategies/create");
        assertThat(sponsor.page().getByLabel("Title")).hasValue("Typed before the end");
        assertThat(sponsor.complaints()).isEmpty();
    }

    @Test
    void whoeverSignsOutIsSignedOutOfKeycloakToo(Visitors visitors) {
        Visitor lead = visitors.at(waymark.pages());
        lead.open("/");
        signIn(lead, "lead");

        lead.press("Sign out");
        assertThat(lead.main()).containsText("You have signed out");
        assertThat(lead.page()).hasURL(waymark.pages() + "/sign-in?signed-out");
        lead.button("Sign in").click();

        assertThat(keycloaksForm(lead)).isVisible();
        assertThat(lead.complaints()).isEmpty();
    }

    @Test
    void aProgramActsWithATokenOfItsOwn() throws Exception {
        HttpResponse<String> answer = create("PROG", keycloak.tokenOfProgram("importer"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(create("OTHER", keycloak.tokenForOthers()).statusCode()).isEqualTo(401);
        assertThat(create("OTHER", "eyJhbGciOiJub25lIn0.e30.").statusCode()).isEqualTo(401);
        assertThat(ask("/api/strategies", keycloak.tokenOfProgram("importer")).body())
                .contains("PROG");
    }

    private static HttpResponse<String> create(String code, String token) throws Exception {
        String body = "{\"code\":\"" + code
                + "\",\"title\":\"Made by a program\",\"from\":\"2026-04-01\",\"to\":\"2027-03-31\"}";
        return send(HttpRequest.newBuilder(URI.create(waymark.commands() + "/api/commands/create-strategy"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> ask(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(waymark.pages() + path))
                .header("Authorization", "Bearer " + token)
                .header("Waymark-Min-Position", "0"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
