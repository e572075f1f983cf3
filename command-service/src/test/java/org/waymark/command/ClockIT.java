package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.command.RunningService.Answer;
import org.waymark.ledger.testing.TestDatabase;

/** Two nodes whose wall clocks are days from the database's: what they record and what they call today is its time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockIT {

    /** Days in which neither midnight nor a year's end can make a difference to the test. */
    private static final Duration BEHIND = Duration.ofDays(800);

    private final Clock databaseClock = Clock.offset(Clock.systemUTC(), BEHIND.negated());
    private final TestDatabase database = TestDatabase.embeddedAt(databaseClock);
    private final RunningService one = RunningService.on(database.uri());
    private final RunningService other = RunningService.on(database.uri());

    @AfterAll
    void stop() {
        one.close();
        other.close();
        database.close();
    }

    @BeforeAll
    void aStrategyWithATheme() {
        accepted(one.send("coordinator", "create-strategy", """
                {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2029-03-31"}"""));
        accepted(other.send("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"1","title":"Recruitment"}"""));
    }

    @Test
    void whatTheyRecordIsRecordedAtTheDatabasesTime() {
        Instant before = databaseClock.instant().minusSeconds(1);
        accepted(one.send("coordinator", "add-theme", theme("2")));
        accepted(other.send("coordinator", "add-theme", theme("3")));

        List<Instant> recordedAt = recordedAt();
        assertThat(recordedAt).isSorted();
        assertThat(recordedAt.subList(recordedAt.size() - 2, recordedAt.size()))
                .allSatisfy(instant -> assertThat(instant)
                        .isBetween(before, databaseClock.instant().plusSeconds(1)));
    }

    @Test
    void todayIsTheDatabasesDay() {
        Instant now = databaseClock.instant();
        String yesterday = now.minus(Duration.ofDays(1))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        String inTwoDays = now.plus(Duration.ofDays(2))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();

        accepted(one.send("coordinator", "add-theme", theme("4", yesterday)));
        Answer refused = other.send("coordinator", "add-theme", theme("5", inTwoDays));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("as-at.in-future");
    }

    private static String theme(String ref) {
        return """
                {"strategy":"SG23","ref":"%s","title":"Theme"}""".formatted(ref);
    }

    private static String theme(String ref, String asAt) {
        return """
                {"strategy":"SG23","ref":"%s","title":"Theme","asAt":"%s"}""".formatted(ref, asAt);
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private List<Instant> recordedAt() {
        return database.database()
                .getCollection("ledger")
                .find()
                .sort(new Document("_id", 1))
                .map(commit -> commit.get("recordedAt", Date.class).toInstant())
                .into(new ArrayList<>());
    }
}
