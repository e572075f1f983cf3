package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.standalone.RunningWaymark.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.Role;
import org.waymark.standalone.accounts.Account;
import org.waymark.standalone.accounts.Accounts;

/** Sessions, and what ends them. */
class SignInIT {

    private static final Map<String, String> NOTHING = Map.of();

    private static RunningWaymark waymark;

    @BeforeAll
    static void start(@TempDir Path folder) {
        // passwords by HTTP Basic come by way of a proxy here
        System.setProperty("waymark.basic", "anywhere");
        waymark = new RunningWaymark(folder);
        System.clearProperty("waymark.basic");
    }

    @AfterAll
    static void stop() {
        waymark.close();
    }

    private interface Change {

        void to(Account account, Accounts accounts);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("blocked", (account, accounts) -> {
                    accounts.revise(account, account.name(), account.roles(), false, "admin");
                }),
                change("demoted", (account, accounts) -> {
                    accounts.revise(account, account.name(), Set.of(Role.LEAD), true, "admin");
                }),
                change(
                        "new-password",
                        (account, accounts) -> accounts.setPassword(account, "another few words", "admin")),
                change("blocked-and-let-in-again", (account, accounts) -> {
                    accounts.revise(account, account.name(), account.roles(), false, "admin");
                    accounts.revise(
                            accounts.find(account.id()).orElseThrow(), account.name(), account.roles(), true, "admin");
                }));
    }

    private static Arguments change(String name, Change change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void anOpenSessionEndsWhereItsAccountIsChanged(String name, Change change) {
        String id = "s-" + name;
        Account account = waymark.account(id, Role.COORDINATOR);
        Caller open = waymark.caller();
        open.signIn(id, PASSWORD);
        assertThat(open.get("/").statusCode()).isEqualTo(200);
        assertThat(open.get("/api/strategies").statusCode()).isEqualTo(200);
        String cookie = open.cookies().getFirst();

        change.to(account, waymark.accounts());

        assertThat(waymark.caller().get("/api/strategies", "Cookie", cookie).statusCode())
                .isEqualTo(401);
        HttpResponse<String> page = open.get("/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(Caller.location(page)).endsWith("/sign-in?ended");
        assertThat(open.post("/sign-in", "/strategies/new", NOTHING).statusCode())
                .isEqualTo(302);
        assertThat(open.get("/api/strategies").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionGoesOnWhereOnlyTheNameIsCorrected() {
        Account account = waymark.account("renamed", Role.COORDINATOR);
        Caller open = waymark.caller();
        open.signIn("renamed", PASSWORD);

        waymark.accounts().revise(account, "Another name", account.roles(), true, "admin");

        assertThat(open.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoChangesTheirPasswordStaysSignedInThereAndNowhereElse() {
        waymark.account("changing", Role.COORDINATOR);
        Caller here = waymark.caller();
        Caller elsewhere = waymark.caller();
        here.signIn("changing", PASSWORD);
        elsewhere.signIn("changing", PASSWORD);

        HttpResponse<String> changed =
                here.post("/account", "/account", Map.of("current", PASSWORD, "password", "another few words"));

        assertThat(Caller.location(changed)).endsWith("/account");
        assertThat(here.get("/account").body()).contains("Your password has been changed");
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void guessingIsSlowWhereverItIsTried() {
        waymark.account("guessed", Role.COORDINATOR);
        Caller guesser = waymark.caller();

        for (int failures = 0; failures < 8; failures++) {
            for (String account : List.of("guessed", "nobody-at-all")) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> guesser.signIn(account, "wrong words"), led -> led.endsWith("/sign-in?failed"));
            }
        }

        assertThat(guesser.signIn("nobody-at-all", "wrong words")).endsWith("/sign-in?later");
        assertThat(guesser.signIn("guessed", PASSWORD)).endsWith("/sign-in?later");
        assertThat(guesser.get("/sign-in?later").body()).contains("Wait five minutes");
        assertThat(guesser.getAs("guessed", PASSWORD, "/api/strategies").statusCode())
                .isEqualTo(401);
        assertThat(waymark.caller()
                        .command("guessed", PASSWORD, "create-strategy", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    /** Behind a proxy, who guesses holds up nobody else, on either port. */
    @Test
    void guessesAreCountedForWhoeverTheProxySaysAsks() {
        waymark.account("proxied", Role.COORDINATOR);
        String[] guesser = {"X-Forwarded-For", "203.0.113.1"};
        String[] owner = {"X-Forwarded-For", "203.0.113.2"};
        for (int failures = 0; failures < 7; failures++) {
            waymark.caller().command("proxied", "wrong words", "create-strategy", "{}", guesser);
        }

        assertThat(waymark.caller()
                        .command("proxied", PASSWORD, "create-strategy", "{}", guesser)
                        .statusCode())
                .isEqualTo(401);
        assertThat(waymark.caller()
                        .get(
                                "/api/strategies",
                                "Authorization",
                                Caller.basic("proxied", PASSWORD),
                                guesser[0],
                                guesser[1])
                        .statusCode())
                .isEqualTo(401);
        assertThat(waymark.caller()
                        .command("proxied", PASSWORD, "create-strategy", "{}", owner)
                        .statusCode())
                .isEqualTo(400);
        assertThat(waymark.caller()
                        .get("/api/strategies", "Authorization", Caller.basic("proxied", PASSWORD), owner[0], owner[1])
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatAnAdministratorDoesIsShownToAuditors() {
        waymark.account("auditor", Role.AUDITOR);
        waymark.account("victim", Role.LEAD);
        Caller admin = waymark.caller();
        admin.signIn("admin", PASSWORD);
        admin.post("/accounts/victim", "/accounts/victim/link", NOTHING);
        admin.post("/accounts/victim", "/accounts/victim", Map.of("name", "victim", "roles", "AUDITOR"));
        waymark.caller().signIn("victim", "wrong words");

        Caller auditor = waymark.caller();
        auditor.signIn("auditor", PASSWORD);
        assertThat(auditor.get("/account").body()).contains("href=\"/security-log\"");
        assertThat(auditor.get("/security-log").body())
                .contains(
                        "Link to set a password made",
                        "Roles changed",
                        "Account blocked",
                        "Sign-in failed",
                        "/security-log?check=true")
                .doesNotContain("wrong words");
        assertThat(auditor.get("/security-log?check=true").body()).contains("are intact");
        assertThat(admin.get("/security-log").statusCode()).isEqualTo(200);
        waymark.account("curious", Role.COORDINATOR);
        Caller coordinator = waymark.caller();
        coordinator.signIn("curious", PASSWORD);
        assertThat(coordinator.get("/security-log").statusCode()).isEqualTo(403);
    }

    @Test
    void anAccountWithoutRolesIsLimitedToTheStrategiesWhereItWasGrantedOne() {
        waymark.account("co", Role.COORDINATOR);
        Caller admin = waymark.caller();
        admin.signIn("admin", PASSWORD);
        assertThat(admin.post("/accounts/new", "/accounts/new", Map.of("id", "guest", "name", "Guest"))
                        .statusCode())
                .isEqualTo(302);
        waymark.accounts().setPassword(waymark.accounts().find("guest").orElseThrow(), PASSWORD, "a test");
        for (String code : List.of("ONE", "TWO")) {
            String strategy = "{\"code\":\"" + code + "\",\"title\":\"Plan " + code
                    + "\",\"from\":\"2026-01-01\",\"to\":\"2027-12-31\"}";
            assertThat(waymark.caller()
                            .command("co", PASSWORD, "create-strategy", strategy)
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(waymark.caller()
                        .command(
                                "co",
                                PASSWORD,
                                "grant-role",
                                "{\"strategy\":\"ONE\",\"person\":\"guest\",\"role\":\"VIEWER\"}")
                        .statusCode())
                .isEqualTo(201);

        Caller guest = waymark.caller();
        guest.signIn("guest", PASSWORD);
        assertThat(guest.get("/strategies/ONE").statusCode()).isEqualTo(200);
        assertThat(guest.get("/strategies/TWO").statusCode()).isEqualTo(403);
        assertThat(guest.getAs("guest", PASSWORD, "/api/strategies/TWO/overview")
                        .statusCode())
                .isEqualTo(403);
        for (String list : List.of("/", "/api/strategies")) {
            assertThat(guest.get(list).body()).contains("Plan ONE").doesNotContain("Plan TWO", "TWO");
        }
        assertThat(waymark.caller().getAs("co", PASSWORD, "/api/strategies").body())
                .contains("Plan ONE", "Plan TWO");
        assertThat(guest.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(guest.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void figuresAreForThoseWhoMaySignIn() {
        waymark.account("scraper", Role.VIEWER);
        Caller scraper = waymark.caller();
        String credentials = Caller.basic("scraper", PASSWORD);

        assertThat(scraper.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(scraper.getCommands("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(scraper.get("/actuator/prometheus", "Authorization", credentials)
                        .body())
                .contains("waymark_view_position");
        assertThat(scraper.getCommands("/actuator/prometheus", "Authorization", credentials)
                        .body())
                .contains("waymark_ledger_head");
        assertThat(scraper.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(scraper.getCommands("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void longNamesAndPasswordsAreRefused() {
        Caller admin = waymark.caller();
        admin.signIn("admin", PASSWORD);
        String long1 = "a".repeat(1_000_000);

        assertThat(waymark.caller().signIn(long1, PASSWORD)).endsWith("/sign-in?failed");
        assertThat(waymark.caller().signIn("admin", long1)).endsWith("/sign-in?failed");
        for (Map<String, String> typed : List.of(
                Map.of("id", "long", "name", long1, "roles", "LEAD"),
                Map.of("id", long1, "name", "Long", "roles", "LEAD"))) {
            assertThat(admin.post("/accounts/new", "/accounts/new", typed).statusCode())
                    .isEqualTo(422);
        }
        assertThat(waymark.accounts().find("long")).isEmpty();
    }

    @Test
    void callsWithCredentialsMakeNoSession() {
        waymark.account("program", Role.COORDINATOR);
        Caller program = waymark.caller();

        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(call -> program.getAs("program", PASSWORD, "/api/strategies"))
                        .filter(answer -> answer.statusCode() != 200
                                || answer.headers().firstValue("Set-Cookie").isPresent()))
                .isEmpty();
        assertThat(program.getAs("program", "wrong words here", "/api/strategies")
                        .headers()
                        .map())
                .doesNotContainKey("set-cookie");
        assertThat(program.getCommands("/api/commands", "Authorization", Caller.basic("program", PASSWORD))
                        .headers()
                        .map())
                .doesNotContainKey("set-cookie");
        assertThat(program.cookies()).isEmpty();
    }
}
