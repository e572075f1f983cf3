package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvents;

/** Personal access tokens where accounts are kept elsewhere: what opens is what their owners were granted. */
@ExtendWith(PagesUnderTest.Extension.class)
class AccessTokensIT {

    private static final Pattern TOKEN = Pattern.compile("wmk_[0-9A-Za-z]{38}");
    private static final Pattern REVOKE = Pattern.compile("/account/tokens/\\w+/revoke");
    private static final String PAGE = "/account/tokens";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aProgramReadsWhatItsOwnerWasGranted(PagesUnderTest pages) {
        StrategyCode here = new StrategyCode("TOK24");
        long head = pages.ledger()
                .append(
                        new StrategyCreated(here, StrategyEvents.charter()),
                        new RoleGranted(here, "member", Role.VIEWER));
        Visit member = pages.by("member");
        String token = made(member, "READ");

        assertThat(get(pages, token, "/api/strategies/TOK24/overview?min=" + head)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(pages, token, "/api/strategies/SG23/overview").statusCode())
                .isEqualTo(403);
        assertThat(get(pages, token, "/api/strategies").body())
                .contains("TOK24")
                .doesNotContain("SG23");
        assertThat(member.get(PAGE).body()).doesNotContain(token).doesNotContain("Never");

        long revoked = pages.ledger().append(new RoleRevoked(here, "member", Role.VIEWER));
        assertThat(get(pages, token, "/api/strategies/TOK24/overview?min=" + revoked)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ", "REPORT"})
    void whatChangesSomethingIsOutsideEitherScope(String scope, PagesUnderTest pages) {
        String token = made(pages.by("coordinator"), scope);

        HttpResponse<String> refused =
                send(request(pages, token, "/api/ledger/checkpoints").POST(BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("access-token.scope", "This access token has the scope " + scope.toLowerCase(Locale.ROOT));
    }

    @Test
    void aTokenOpensNoPageAndMakesNoSession(PagesUnderTest pages) {
        String token = made(pages.by("coordinator"), "READ");

        assertThat(get(pages, token, "/").statusCode()).isEqualTo(302);
        assertThat(get(pages, token, PAGE).statusCode()).isEqualTo(302);
        assertThat(get(pages, token, "/api/strategies").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aTokenEndsWhenItsOwnerRevokesIt(PagesUnderTest pages) {
        Visit lead = pages.by("lead");
        String token = made(lead, "READ");
        assertThat(get(pages, token, "/api/strategies").statusCode()).isEqualTo(200);
        Matcher revoke = REVOKE.matcher(lead.get(PAGE).body());
        assertThat(revoke.find()).isTrue();

        assertThat(pages.by("viewer").post(PAGE, revoke.group(), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(get(pages, token, "/api/strategies").statusCode()).isEqualTo(200);
        assertThat(lead.post(PAGE, revoke.group(), Map.of()).statusCode()).isEqualTo(303);

        HttpResponse<String> refused = get(pages, token, "/api/strategies");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("access-token.not-valid", "was revoked");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void anAdministratorSeesThatThereAreTokensAndRevokesThem(PagesUnderTest pages) {
        String token = made(pages.by("auditor"), "READ");
        Visit administrator = pages.by("administrator");
        String page = administrator.get("/access-tokens?owner=auditor").body();
        assertThat(page).contains("nightly export").doesNotContain(token);
        Matcher revoke = Pattern.compile("/access-tokens/\\w+/revoke").matcher(page);
        assertThat(revoke.find()).isTrue();

        assertThat(pages.by("coordinator").get("/access-tokens").statusCode()).isEqualTo(403);
        assertThat(pages.by("coordinator").post(PAGE, revoke.group(), Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .post("/access-tokens", revoke.group(), Map.of())
                        .statusCode())
                .isEqualTo(303);

        assertThat(get(pages, token, "/api/strategies").statusCode()).isEqualTo(401);
        assertThat(administrator.get("/access-tokens?owner=auditor").body())
                .contains("Revoked")
                .doesNotContain("/revoke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wmk_", "wmk_abc", "wmk_00000000000000000000000000000000000000"})
    void whatIsNoTokenIsRefused(String text, PagesUnderTest pages) {
        HttpResponse<String> refused = get(pages, text, "/api/strategies");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("There is no such access token");
    }

    @Test
    void saysWhatIsMissingInTheForm(PagesUnderTest pages) {
        HttpResponse<String> refused =
                pages.by("sponsor").post(PAGE, PAGE, Map.of("name", " ", "scope", "ALL", "life", "3650"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Enter a name", "Choose what the token may do", "Choose when the token expires");
    }

    private static String made(Visit visit, String scope) {
        HttpResponse<String> made =
                visit.post(PAGE, PAGE, Map.of("name", "nightly export", "scope", scope, "life", "7"));
        assertThat(made.statusCode()).isEqualTo(303);
        Matcher token = TOKEN.matcher(visit.get(PAGE).body());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private HttpResponse<String> get(PagesUnderTest pages, String token, String path) {
        return send(request(pages, token, path));
    }

    private static HttpRequest.Builder request(PagesUnderTest pages, String token, String path) {
        return HttpRequest.newBuilder(URI.create(pages.service().address() + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
