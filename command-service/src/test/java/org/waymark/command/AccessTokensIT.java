package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.command.RunningService.Answer;
import org.waymark.http.access.AccessTokens;
import org.waymark.http.access.SecurityRecord;
import org.waymark.http.access.TokenScope;
import org.waymark.ledger.testing.TestDatabase;

/** Personal access tokens that another service on the same database made: they report progress, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTokensIT {

    private static final String REPORT =
            "{\"strategy\":\"SG23\",\"project\":\"P1\",\"stage\":\"resourcing\",\"rating\":\"G\",\"comment\":\"Fine\"}";
    private static final String NOTE = "{\"strategy\":\"SG23\",\"item\":\"P1\",\"text\":\"A word\"}";

    private final TestDatabase database = TestDatabase.fresh();
    private final RunningService service = RunningService.on(database);
    private final AccessTokens elsewhere = new AccessTokens(
            database.database(), Clock.fixed(RunningService.NOW, ZoneOffset.UTC), SecurityRecord.SERVICE_LOG);

    @BeforeAll
    void aProjectThatKimLeads() {
        done("create-strategy", "{'code':'SG23','title':'Workforce','from':'2023-04-01','to':'2025-03-31'}");
        done("add-theme", "{'strategy':'SG23','ref':'1','title':'Recruitment'}");
        done("grant-role", "{'strategy':'SG23','person':'kim','role':'LEAD'}");
        done("register-project", "{'strategy':'SG23','ref':'P1','theme':'1','title':'Fair','leads':['kim']}");
    }

    @AfterAll
    void stop() {
        service.close();
        database.close();
    }

    private void done(String command, String body) {
        Answer answer = service.send("coordinator", command, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    @Test
    void aReportIsRecordedInTheNameOfTheOwner() {
        String token = made("kim", TokenScope.REPORT);

        assertThat(send(token, "report-stage-progress", REPORT).status()).isEqualTo(201);
        assertThat(ask(token, "/api/commands").status()).isEqualTo(200);
        Document lastUsed = database.database()
                .getCollection("access_tokens")
                .find(new Document("owner", "kim"))
                .sort(new Document("lastUsed", -1))
                .first();
        assertThat(lastUsed).isNotNull().containsKey("lastUsed");
    }

    @Test
    void everythingElseIsOutsideItsScopeWhateverItsOwnerMayDo() {
        String token = made("kim", TokenScope.REPORT);

        Answer note = send(token, "add-note", NOTE);
        assertThat(note.status()).isEqualTo(403);
        assertThat(note.code()).isEqualTo("access-token.scope");
        assertThat(note.json().path("detail").asString())
                .contains("scope report", "report-action-progress, ", "report-stage-progress.");
        assertThat(send(token, "no-such-command", "{}").status()).isEqualTo(403);
        assertThat(service.exchange("", "POST", "/api/import/risks", new byte[0], "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenToReadSendsNoCommand() {
        Answer refused = send(made("kim", TokenScope.READ), "report-stage-progress", REPORT);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("detail").asString()).contains("scope read");
    }

    @Test
    void whoMayNotReportMayNotWithATokenEither() {
        Answer refused = send(made("somebody", TokenScope.REPORT), "report-stage-progress", REPORT);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("role.not-allowed");
    }

    @Test
    void aTokenIsNeverKeptAndEndsWithItsTime() {
        AccessTokens before = new AccessTokens(
                database.database(),
                Clock.fixed(RunningService.NOW.minus(Duration.ofDays(8)), ZoneOffset.UTC),
                SecurityRecord.SERVICE_LOG);
        String token =
                before.make("kim", "old", TokenScope.READ, Duration.ofDays(7)).text();

        Answer refused = ask(token, "/api/commands");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("detail").asString()).contains("expired on 13 July 2023");
        List<String> kept = database.database()
                .getCollection("access_tokens")
                .find()
                .map(Document::toJson)
                .into(new ArrayList<>());
        assertThat(kept).isNotEmpty().noneMatch(document -> document.contains(token.substring(4, 20)));
    }

    private String made(String owner, TokenScope scope) {
        return elsewhere.make(owner, "a program", scope, Duration.ofDays(7)).text();
    }

    private Answer send(String token, String command, String body) {
        return service.exchange(
                "",
                "POST",
                "/api/commands/" + command,
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
    }

    private Answer ask(String token, String path) {
        return service.get("", path, "Authorization", "Bearer " + token);
    }
}
