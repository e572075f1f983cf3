package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.standalone.RunningWaymark.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import org.waymark.standalone.testing.Authenticator;

/** What people get in with beside a password, and how it is taken from them: links, second factors, tokens, sessions. */
class AccountAccessIT {

    private static final String STRATEGY =
            "{\"code\":\"PAT\",\"title\":\"Plan\",\"from\":\"2026-01-01\",\"to\":\"2027-12-31\"}";
    private static final String NEW_PASSWORD = "another few words";

    private static RunningWaymark waymark;

    @BeforeAll
    static void start(@TempDir Path folder) {
        waymark = new RunningWaymark(folder);
        waymark.account("co", Role.COORDINATOR);
        assertThat(waymark.caller()
                        .command("co", PASSWORD, "create-strategy", STRATEGY)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        waymark.close();
    }

    private static Caller signedIn(String account) {
        Caller caller = waymark.caller();
        caller.signIn(account, PASSWORD);
        return caller;
    }

    private static String found(String pattern, HttpResponse<String> page) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    private static String token(Caller owner, String scope) {
        owner.post("/account/tokens", "/account/tokens", Map.of("name", "a program", "scope", scope, "life", "7"));
        return "Bearer " + found("wmk_[0-9A-Za-z]{38}", owner.get("/account/tokens"));
    }

    private static HttpResponse<String> asked(String token) {
        return waymark.caller().get("/api/strategies", "Authorization", token);
    }

    @Test
    void whoIsInvitedSetsTheirPasswordByALinkThatWorksOnce() {
        Caller admin = signedIn("admin");
        HttpResponse<String> added =
                admin.post("/accounts/new", "/accounts/new", Map.of("id", "ina", "name", "Ina", "roles", "LEAD"));
        assertThat(Caller.location(added)).endsWith("/accounts/ina");
        String link = found("/set-password/[A-Za-z0-9_-]{43}", admin.get("/accounts/ina"));
        assertThat(admin.get("/accounts/ina").body()).doesNotContain(link);

        Caller ina = waymark.caller();
        assertThat(ina.get(link).body()).contains("ina");
        assertThat(ina.post(link, link, Map.of("password", "short", "again", "short"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ina.post(link, link, Map.of("password", NEW_PASSWORD, "again", "something else"))
                        .body())
                .contains("Enter the same password again");
        assertThat(ina.post(link, link, Map.of("password", NEW_PASSWORD, "again", NEW_PASSWORD))
                        .body())
                .contains("Your password is set");

        assertThat(ina.get(link).body()).contains("This link no longer works");
        assertThat(ina.signIn("ina", NEW_PASSWORD)).endsWith("/");
        assertThat(ina.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkSetsAnotherPasswordAndEndsSessionsAndTokens() {
        waymark.account("resa", Role.LEAD);
        Caller open = signedIn("resa");
        String token = token(open, "READ");
        Caller admin = signedIn("admin");
        admin.post("/accounts/resa", "/accounts/resa/link", Map.of());
        String link = found("/set-password/[A-Za-z0-9_-]{43}", admin.get("/accounts/resa"));
        assertThat(open.get("/account").statusCode()).isEqualTo(200);
        assertThat(asked(token).statusCode()).isEqualTo(200);
        assertThat(waymark.caller().get(link).body()).contains("your access tokens no longer work");

        waymark.caller().post(link, link, Map.of("password", NEW_PASSWORD, "again", NEW_PASSWORD));

        assertThat(open.get("/account").statusCode()).isEqualTo(302);
        assertThat(open.get("/api/strategies").statusCode()).isEqualTo(401);
        assertThat(asked(token).statusCode()).isEqualTo(401);
        assertThat(admin.get("/security-log.csv?account=resa").body()).contains("Access token revoked,resa,resa,");
        assertThat(waymark.caller().signIn("resa", PASSWORD)).endsWith("/sign-in?failed");
        assertThat(waymark.caller().signIn("resa", NEW_PASSWORD)).endsWith("/");
    }

    @Test
    void aSecondFactorIsAskedForWhateverThePasswordWas() {
        waymark.account("fay", Role.COORDINATOR);
        Caller fay = signedIn("fay");
        List<String> codes = setUpFactor(fay);

        Caller again = waymark.caller();
        assertThat(again.signIn("fay", PASSWORD)).endsWith("/sign-in/code");
        assertThat(again.get("/account").statusCode()).isEqualTo(302);
        HttpResponse<String> in = again.post("/sign-in/code", "/sign-in", Map.of("code", codes.getFirst()));
        assertThat(Caller.location(in)).as("what was wanted").isEqualTo("/account");
        assertThat(again.get("/account").statusCode()).isEqualTo(200);

        Caller wrong = waymark.caller();
        assertThat(wrong.signIn("fay", "wrong words here")).endsWith("/sign-in/code");
        assertThat(Caller.location(wrong.post("/sign-in/code", "/sign-in", Map.of("code", codes.get(1)))))
                .endsWith("/sign-in/code?failed");
        Caller used = waymark.caller();
        used.signIn("fay", PASSWORD);
        assertThat(Caller.location(used.post("/sign-in/code", "/sign-in", Map.of("code", codes.getFirst()))))
                .endsWith("/sign-in/code?failed");
        assertThat(used.get("/sign-in/code?failed").body())
                .contains("The account name, password or code is not correct");
        assertThat(Caller.location(used.post("/sign-in/code?failed", "/sign-in", Map.of("code", codes.get(2)))))
                .as("each code needs the password anew")
                .endsWith("/sign-in/code?late");
    }

    @Test
    void aFormThatWaitsForTheSignInWaitsForTheCodeToo() {
        waymark.account("kay", Role.COORDINATOR);
        setUpFactor(signedIn("kay"));
        Caller kay = waymark.caller();

        kay.post("/sign-in", "/sign-in", Map.of("username", "kay", "password", PASSWORD, "kept", "a-sealed-form"));

        assertThat(kay.get("/sign-in/code").body()).contains("name=\"kept\" value=\"a-sealed-form\"");
    }

    @Test
    void aPasswordAloneIsNotEnoughForAProgramThen() {
        waymark.account("pia", Role.COORDINATOR);
        setUpFactor(signedIn("pia"));

        for (HttpResponse<String> refused : List.of(
                waymark.caller().getAs("pia", PASSWORD, "/api/strategies"),
                waymark.caller().command("pia", PASSWORD, "create-strategy", STRATEGY))) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("personal access token");
        }
    }

    @Test
    void itsOwnerRemovesItWithThePasswordAndAnAdministratorWithoutIt() {
        waymark.account("rex", Role.LEAD);
        Caller rex = signedIn("rex");
        setUpFactor(rex);
        String page = "/account/second-factor";

        assertThat(rex.post(page, page + "/remove", Map.of("password", "wrong words"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(rex.post(page, page + "/remove", Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(waymark.caller().signIn("rex", PASSWORD)).endsWith("/");

        setUpFactor(rex);
        signedIn("admin").post("/accounts/rex", "/accounts/rex/second-factor/remove", Map.of());
        assertThat(waymark.caller().signIn("rex", PASSWORD)).endsWith("/");
    }

    /** {@return its recovery codes} */
    private static List<String> setUpFactor(Caller owner) {
        String page = "/account/second-factor";
        String key = found("<code class=\"wm-hash\">[A-Z2-7 ]+</code>", owner.get(page));
        HttpResponse<String> set =
                owner.post(page, page, Map.of("code", Authenticator.code(key), "password", PASSWORD));
        assertThat(set.statusCode()).isEqualTo(303);
        return Pattern.compile("[a-z2-7]{4}(-[a-z2-7]{4}){3}")
                .matcher(owner.get(page).body())
                .results()
                .map(code -> code.group())
                .toList();
    }

    @Test
    void aTokenOpensBothServicesAndNothingOutsideItsScope() {
        String token = token(signedIn("co"), "REPORT");

        assertThat(asked(token).body()).contains("PAT");
        assertThat(waymark.caller()
                        .getCommands("/api/commands", "Authorization", token)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = waymark.caller().commandWith(token, "add-theme", "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("scope report", "report-stage-progress");
        assertThat(waymark.caller()
                        .commandWith(token, "report-stage-progress", "{}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTokenFollowsTheRolesOfItsOwnerAndStopsWithTheirAccount() {
        Account account = waymark.account("tom", Role.COORDINATOR);
        String token = token(signedIn("tom"), "READ");
        assertThat(asked(token).body()).contains("PAT");

        waymark.accounts().revise(account, "tom", Set.of(), true, "admin");
        assertThat(asked(token).body()).doesNotContain("PAT");
        waymark.accounts().revise(account, "tom", Set.of(Role.VIEWER), false, "admin");
        assertThat(asked(token).statusCode()).isEqualTo(401);
        assertThat(asked(token).body()).contains("was revoked");
        waymark.accounts().revise(account, "tom", Set.of(Role.VIEWER), true, "admin");
        assertThat(asked(token).statusCode()).as("let in again").isEqualTo(401);
    }

    @Test
    void whoChangesTheirOwnPasswordKeepsTheirTokens() {
        waymark.account("pat", Role.VIEWER);
        Caller pat = signedIn("pat");
        String token = token(pat, "READ");

        pat.post("/account", "/account", Map.of("current", PASSWORD, "password", NEW_PASSWORD));

        assertThat(waymark.caller().signIn("pat", NEW_PASSWORD)).endsWith("/");
        assertThat(asked(token).statusCode()).isEqualTo(200);
    }

    @Test
    void whatHappensToTokensIsInTheSecurityLogWhichIsAFileToo() {
        Caller lea = signedIn(waymark.account("lea", Role.LEAD).id());
        token(lea, "READ");
        String revoke = found("/account/tokens/\\w+/revoke", lea.get("/account/tokens"));
        lea.post("/account/tokens", revoke, Map.of());
        waymark.account("eve", Role.AUDITOR);
        Caller eve = signedIn("eve");

        HttpResponse<String> file = eve.get("/security-log.csv?account=lea");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body())
                .contains("Access token made,lea,lea,", "Access token revoked,lea,lea,", "scope read")
                .doesNotContain("wmk_", ",admin,");
        assertThat(eve.get("/security-log?kind=TOKEN_REVOKED&account=lea").body())
                .contains("role=\"cell\" data-label=\"What\">Access token revoked")
                .doesNotContain("data-label=\"What\">Access token made");
        assertThat(lea.get("/security-log.csv").statusCode()).isEqualTo(403);
        assertThat(lea.get("/account").body()).doesNotContain("/security-log");
    }

    @Test
    void sessionsAreListedAndEndedByTheirOwnerAndByAnAdministrator() {
        waymark.account("sam", Role.LEAD);
        Caller here = signedIn("sam");
        Caller there = signedIn("sam");
        assertThat(there.get("/account").statusCode()).isEqualTo(200);

        String end =
                found("/account/sessions/[\\w-]+/end\"", here.get("/account")).replace("\"", "");
        assertThat(signedIn("co").post("/account", end, Map.of()).statusCode()).isEqualTo(302);
        assertThat(there.get("/account").statusCode())
                .as("not another's to end")
                .isEqualTo(200);
        here.post("/account", end, Map.of());
        assertThat(there.get("/account").statusCode()).isEqualTo(302);

        there.signIn("sam", PASSWORD);
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        here.post("/account", "/account/sessions/end-others", Map.of());
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);

        Caller admin = signedIn("admin");
        admin.post("/accounts/sam", "/accounts/sam/sessions/end-all", Map.of());
        assertThat(here.get("/account").statusCode()).isEqualTo(302);
        assertThat(admin.get("/accounts/sam").body()).contains("Nowhere.");
    }
}
