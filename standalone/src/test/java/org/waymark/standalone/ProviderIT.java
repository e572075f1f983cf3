package org.waymark.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.standalone.RunningWaymark.PASSWORD;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Role;

/** Waymark signs in at its own provider, as any client does at any provider. */
class ProviderIT {

    private static RunningWaymark waymark;

    @BeforeAll
    static void start(@TempDir Path folder) {
        waymark = new RunningWaymark(folder);
        waymark.account("anna", Role.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        waymark.close();
    }

    /** Somebody who gave account and password, and no page has asked the provider about yet. */
    private static Caller atProvider() {
        Caller caller = waymark.caller();
        assertThat(caller.post("/sign-in", "/sign-in", Map.of("username", "anna", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        return caller;
    }

    private static String session(Caller caller) {
        return caller.cookies().stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPageIsReachedByACodeWithProofAndNonceInSessionsThatChangeTheirIds() {
        Caller anna = waymark.caller();
        List<String> sessions = new ArrayList<>();
        assertThat(Caller.location(anna.getOnce("/account"))).isEqualTo("/sign-in");
        sessions.add(session(anna));
        HttpResponse<String> typed =
                anna.post("/sign-in", "/sign-in", Map.of("username", "anna", "password", PASSWORD));
        assertThat(Caller.location(typed)).isEqualTo("/account");
        sessions.add(session(anna));

        String toPages = Caller.location(anna.getOnce("/account"));
        assertThat(toPages).isEqualTo("/oauth2/authorization/waymark");
        String toProvider = Caller.location(anna.getOnce(toPages));
        assertThat(URLDecoder.decode(toProvider, UTF_8))
                .startsWith("/oauth2/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
        String back = Caller.location(anna.getOnce(toProvider));
        assertThat(back).startsWith("/login/oauth2/code/waymark?code=");
        assertThat(Caller.location(anna.getOnce(back))).isEqualTo("/account");
        sessions.add(session(anna));

        assertThat(anna.getOnce("/account").statusCode()).isEqualTo(200);
        assertThat(sessions).doesNotHaveDuplicates();
    }

    @Test
    void aCodeIsGoodOnceAndInItsOwnSessionOnly() {
        Caller anna = atProvider();
        String toProvider = Caller.location(anna.getOnce("/oauth2/authorization/waymark"));
        String back = Caller.location(anna.getOnce(toProvider));

        Caller thief = waymark.caller();
        assertThat(Caller.location(thief.getOnce(back))).isEqualTo("/sign-in?not-completed");
        assertThat(thief.getOnce("/account").statusCode()).isEqualTo(302);

        assertThat(Caller.location(anna.getOnce(back))).isEqualTo("/");
        assertThat(Caller.location(anna.getOnce(back)))
                .as("she is signed in already")
                .isEqualTo("/");
        assertThat(waymark.caller().get("/sign-in?not-completed").body()).contains("The sign-in was not completed");
    }

    @Test
    void nobodyElseIsGivenACode() {
        Caller anna = atProvider();
        String toProvider = Caller.location(anna.getOnce("/oauth2/authorization/waymark"));

        for (String altered : List.of(
                toProvider.replace("login/oauth2/code/waymark", "elsewhere"),
                toProvider.replace("redirect_uri=http", "redirect_uri=https"),
                toProvider.replace("client_id=waymark-pages", "client_id=others"),
                toProvider.replaceAll("&code_challenge=[^&]*", ""))) {
            HttpResponse<String> answer = anna.getOnce(altered);
            assertThat(altered).isNotEqualTo(toProvider);
            assertThat(Caller.location(answer)).as(altered).doesNotContain("code=");
        }
    }

    @Test
    void whoIsBlockedIsGivenNoCode() {
        waymark.account("blocked", Role.LEAD);
        Caller blocked = waymark.caller();
        blocked.post("/sign-in", "/sign-in", Map.of("username", "blocked", "password", PASSWORD));
        String toProvider = Caller.location(blocked.getOnce("/oauth2/authorization/waymark"));

        waymark.accounts()
                .revise(waymark.accounts().find("blocked").orElseThrow(), "blocked", Set.of(Role.LEAD), false, "admin");

        assertThat(Caller.location(blocked.getOnce(toProvider))).startsWith("/sign-in");
    }

    @Test
    void tellsProgramsWhatItOffersAndNoSecret() {
        Caller program = waymark.caller();

        assertThat(program.get("/.well-known/openid-configuration").body())
                .contains("\"issuer\":\"http://localhost:0\"", "\"authorization_endpoint\"", "\"jwks_uri\"");
        assertThat(program.get("/oauth2/jwks").body())
                .contains("\"kty\":\"RSA\"", "\"kid\"")
                .doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void passwordsAreNotTakenFromOtherMachines() {
        String[] elsewhere = {"X-Forwarded-For", "203.0.113.1"};

        HttpResponse<String> command = waymark.caller().command("anna", PASSWORD, "create-strategy", "{}", elsewhere);
        HttpResponse<String> query = waymark.caller()
                .get("/api/strategies", "Authorization", Caller.basic("anna", PASSWORD), elsewhere[0], elsewhere[1]);

        for (HttpResponse<String> answer : List.of(command, query)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("request.basic-not-allowed");
        }
        assertThat(waymark.caller().getAs("anna", PASSWORD, "/api/strategies").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverSignsOutIsAskedAgain() {
        Caller anna = waymark.caller();
        anna.signIn("anna", PASSWORD);
        assertThat(anna.getOnce("/account").statusCode()).isEqualTo(200);

        assertThat(Caller.location(anna.post("/account", "/sign-out", Map.of())))
                .isEqualTo("/sign-in?signed-out");

        assertThat(Caller.location(anna.get("/account"))).startsWith("/sign-in");
    }
}
