package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.standalone.RunningWaymark.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Role;
import org.waymark.standalone.accounts.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs have accounts of their own, ask for tokens with a secret, and sign in nowhere else. */
class ProgramAccountIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");
    private static final String ADD = "/accounts/programs/new";

    private static final String STRATEGY =
            "{\"code\":\"PRG\",\"title\":\"Plan\",\"from\":\"2026-01-01\",\"to\":\"2027-12-31\"}";

    private static RunningWaymark waymark;

    @BeforeAll
    static void start(@TempDir Path folder) {
        waymark = new RunningWaymark(folder);
    }

    @AfterAll
    static void stop() {
        waymark.close();
    }

    private static String added(String id, Role... roles) {
        return waymark.accounts().addProgram(id, id, Set.of(roles), "a test");
    }

    private static Caller admin() {
        Caller admin = waymark.caller();
        admin.signIn("admin", PASSWORD);
        return admin;
    }

    private static HttpResponse<String> asked(String id, String secret, String address) {
        return waymark.caller().token(GRANT, "Authorization", Caller.basic(id, secret), "X-Forwarded-For", address);
    }

    private static HttpResponse<String> asked(String id, String secret) {
        return waymark.caller().token(GRANT, "Authorization", Caller.basic(id, secret));
    }

    private static String bearer(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return "Bearer " + JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static int read(String bearer) {
        return waymark.caller().get("/api/strategies", "Authorization", bearer).statusCode();
    }

    private static String secretOn(HttpResponse<String> page) {
        Matcher secret = Pattern.compile("<span class=\"wm-long\">([A-Za-z0-9_-]{43})</span>")
                .matcher(page.body());
        return secret.find() ? secret.group(1) : "";
    }

    private static String log(String account) {
        return admin().get("/security-log.csv?account=" + account).body();
    }

    @Test
    void anAdministratorAddsOneAndIsShownItsSecretOnce() {
        Caller admin = admin();
        HttpResponse<String> added =
                admin.post(ADD, ADD, Map.of("id", "nightly", "name", "Nightly import", "roles", "COORDINATOR"));
        assertThat(Caller.location(added)).isEqualTo("/accounts/nightly");

        String secret = secretOn(admin.get("/accounts/nightly"));
        assertThat(secretOn(admin.get("/accounts/nightly"))).isEmpty();
        assertThat(asked("nightly", secret).statusCode()).isEqualTo(200);
        assertThat(admin.get("/accounts").body()).contains("Nightly import", "data-label=\"Status\">Program, active<");
        assertThat(admin.post(ADD, ADD, Map.of("id", "nightly", "name", "Another"))
                        .body())
                .contains("The account name nightly is already used");
        assertThat(admin.post(ADD, ADD, Map.of("id", Account.PAGES, "name", "As the pages"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(log("nightly"))
                .contains("Account added,nightly,admin,A program. Roles: Coordinator", "Secret of a program made")
                .doesNotContain(secret);
    }

    @Test
    void aTokenOpensBothServicesInTheNameOfTheProgram() {
        String secret = added("writer", Role.COORDINATOR);
        JsonNode answer = JSON.readTree(asked("writer", secret).body());
        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isBetween(1, 300);
        assertThat(answer.has("refresh_token")).isFalse();
        String bearer = "Bearer " + answer.path("access_token").asString();

        HttpResponse<String> command = waymark.caller().commandWith(bearer, "create-strategy", STRATEGY);

        assertThat(command.statusCode()).as(command.body()).isEqualTo(201);
        waymark.awaitPages(JSON.readTree(command.body()).path("position").asLong());
        HttpResponse<String> trail = waymark.caller().get("/api/strategies/PRG/audit-trail", "Authorization", bearer);
        assertThat(JSON.readTree(trail.body()).at("/entries/0/actor").asString())
                .as(trail.body())
                .isEqualTo("writer");
    }

    @Test
    void itsSecretMayStandInTheFormInstead() {
        String secret = added("poster", Role.VIEWER);

        HttpResponse<String> answer = waymark.caller()
                .token(Map.of("grant_type", "client_credentials", "client_id", "poster", "client_secret", secret));

        assertThat(read(bearer(answer))).isEqualTo(200);
    }

    @Test
    void rolesCountAsThoseOfPeopleDo() {
        String bearer = bearer(asked("reader", added("reader", Role.VIEWER)));

        assertThat(waymark.caller()
                        .commandWith(bearer, "create-strategy", STRATEGY)
                        .statusCode())
                .isEqualTo(403);
        assertThat(waymark.caller()
                        .get("/api/ledger/export", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);
        Account reader = waymark.accounts().find("reader").orElseThrow();
        waymark.accounts().revise(reader, "reader", Set.of(Role.AUDITOR), true, "admin");
        assertThat(read(bearer)).as("the token says other roles").isEqualTo(401);
    }

    @Test
    void aNewSecretEndsTheOldOneAndItsTokensAtOnce() {
        String old = added("renewed", Role.VIEWER);
        String bearer = bearer(asked("renewed", old));
        assertThat(read(bearer)).isEqualTo(200);
        Caller admin = admin();

        admin.post("/accounts/renewed", "/accounts/renewed/secret", Map.of());

        String secret = secretOn(admin.get("/accounts/renewed"));
        assertThat(read(bearer)).isEqualTo(401);
        assertThat(asked("renewed", old).statusCode()).isEqualTo(401);
        assertThat(read(bearer(asked("renewed", secret)))).isEqualTo(200);
    }

    @Test
    void oneThatMayNotSignInGetsNoTokenAndTheLastOneEnds() {
        String secret = added("stopped", Role.COORDINATOR);
        String bearer = bearer(asked("stopped", secret));
        Caller admin = admin();

        admin.post("/accounts/stopped", "/accounts/stopped", Map.of("name", "stopped", "roles", "COORDINATOR"));

        assertThat(read(bearer)).isEqualTo(401);
        assertThat(waymark.caller().commandWith(bearer, "create-strategy", "{}").statusCode())
                .isEqualTo(401);
        HttpResponse<String> refused = asked("stopped", secret);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Waymark\"");
        assertThat(JSON.readTree(refused.body()).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void whoGuessesHasToWaitAndIsNotToldWhichProgramsThereAre() {
        added("guessed", Role.COORDINATOR);

        for (String id : List.of("guessed", "nobody")) {
            String address = "198.51.100." + id.length();
            HttpResponse<String> answer = asked(id, "not the secret", address);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .isEqualTo(asked("admin", PASSWORD, "198.51.100.99").body());
            for (int i = 1; i < 6; i++) {
                answer = asked(id, "not the secret", address);
            }
            assertThat(answer.statusCode()).as(id).isEqualTo(429);
            assertThat(JSON.readTree(answer.body()).path("error").asString()).isEqualTo("slow_down");
            assertThat(Duration.ofSeconds(
                            answer.headers().firstValueAsLong("Retry-After").orElse(0)))
                    .isPositive();
        }
        assertThat(asked("guessed", "s".repeat(80), "198.51.100.98").statusCode())
                .isEqualTo(401);
        assertThat(log("guessed")).contains("Sign-in failed,guessed,198.51.100.7,", "Sign-in locked for a while");
    }

    @Test
    void itSignsInNowhereElse() {
        String secret = added("elsewhere", Role.ADMINISTRATOR);
        Caller admin = admin();

        assertThat(waymark.caller().signIn("elsewhere", secret)).isEqualTo("/sign-in?failed");
        for (HttpResponse<String> answer : List.of(
                waymark.caller().getAs("elsewhere", secret, "/api/strategies"),
                waymark.caller().command("elsewhere", secret, "create-strategy", "{}"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("This account is a program's", "/oauth2/token");
        }
        for (String path : List.of("/accounts/elsewhere/link", "/accounts/elsewhere/second-factor/remove")) {
            assertThat(admin.post("/accounts/elsewhere", path, Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(admin.post("/accounts/admin", "/accounts/admin/secret", Map.of())
                        .statusCode())
                .isEqualTo(404);
        String bearer = bearer(asked("elsewhere", secret));
        assertThat(waymark.caller()
                        .getOnce("/accounts", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whereItSignsInFromIsToldOnceADay() {
        String secret = added("seen", Role.VIEWER);

        for (String address : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2")) {
            assertThat(asked("seen", secret, address).statusCode()).isEqualTo(200);
        }

        assertThat(log("seen").lines().filter(line -> line.contains("Program signed in")))
                .hasSize(2)
                .allMatch(line -> line.contains("seen,192.0.2."));
    }

    @Test
    void thereIsNoOtherGrantAndNothingIsSaidOfTokens() {
        String secret = added("curious", Role.VIEWER);
        String bearer = bearer(asked("curious", secret));

        HttpResponse<String> renewed = waymark.caller()
                .token(
                        Map.of("grant_type", "refresh_token", "refresh_token", "any"),
                        "Authorization",
                        Caller.basic("curious", secret));
        assertThat(renewed.statusCode()).isEqualTo(400);
        assertThat(waymark.caller()
                        .sent(
                                "/oauth2/introspect",
                                Map.of("token", bearer),
                                "Authorization",
                                Caller.basic("curious", secret))
                        .statusCode())
                .isEqualTo(403);
        assertThat(waymark.caller().get("/.well-known/openid-configuration").body())
                .contains("\"client_credentials\"", "/oauth2/token\"")
                .doesNotContain(
                        "introspection_endpoint", "revocation_endpoint", "_jwt\"", "tls_client", "token-exchange");
    }
}
