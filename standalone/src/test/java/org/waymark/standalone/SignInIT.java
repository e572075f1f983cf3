package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.standalone.RunningWaymark.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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
        waymark = new RunningWaymark(folder);
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
                    accounts.revise(account, account.name(), account.roles(), false);
                }),
                change("demoted", (account, accounts) -> {
                    accounts.revise(account, account.name(), Set.of(Role.LEAD), true);
                }),
                change("new-password", (account, accounts) -> accounts.setPassword(account, "another few words")),
                change("blocked-and-let-in-again", (account, accounts) -> {
                    accounts.revise(account, account.name(), account.roles(), false);
                    accounts.revise(accounts.find(account.id()).orElseThrow(), account.name(), account.roles(), true);
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

        waymark.accounts().revise(account, "Another name", account.roles(), true);

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
