package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.command.RunningService.Answer;
import org.waymark.ledger.testing.TestDatabase;

/** The same key is recorded once only, whatever happens in between. */
class IdempotencyIT {

    private static final String CREATE = """
            {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""";
    private static final String THEME = """
            {"strategy":"SG23","ref":"1","title":"Recruitment"}""";

    @Test
    void givesTheSameAnswerAfterARestart(@TempDir Path data) {
        try (TestDatabase database = TestDatabase.keptIn(data)) {
            Answer first;
            try (RunningService service = RunningService.on(database)) {
                first = service.send("coordinator", "create-strategy", CREATE, "Idempotency-Key", "key-1");
                service.send("coordinator", "add-theme", THEME);
                assertThat(first.status()).isEqualTo(201);
            }
            database.restart();
            try (RunningService service = RunningService.on(database)) {
                Answer again = service.send("coordinator", "create-strategy", CREATE, "Idempotency-Key", "key-1");
                assertThat(again.status()).isEqualTo(201);
                assertThat(again.response().body()).isEqualTo(first.response().body());
                assertThat(RunningService.events(database)).isEqualTo(4);
            }
        }
    }

    @Test
    void tellsKeysAndCallersApart() {
        try (TestDatabase database = TestDatabase.fresh();
                RunningService service = RunningService.on(database)) {
            service.send("coordinator", "create-strategy", CREATE, "Idempotency-Key", "key-1");

            Answer otherBody = service.send("coordinator", "add-theme", THEME, "Idempotency-Key", "key-1");
            assertThat(otherBody.status()).isEqualTo(422);
            assertThat(otherBody.code()).isEqualTo("idempotency.key-reused");

            Answer otherCaller = service.send("administrator", "create-strategy", CREATE, "Idempotency-Key", "key-1");
            assertThat(otherCaller.code()).isEqualTo("strategy.code-taken");

            Answer otherKey = service.send("coordinator", "create-strategy", CREATE, "Idempotency-Key", "key-2");
            assertThat(otherKey.code()).isEqualTo("strategy.code-taken");

            String reordered = """
                    {"to":"2025-03-31","from":"2023-04-01", "title":"Workforce strategy", "code":"SG23"}""";
            Answer sameMeaning = service.send("coordinator", "create-strategy", reordered, "Idempotency-Key", "key-1");
            assertThat(sameMeaning.status()).isEqualTo(201);

            Answer malformed = service.send("coordinator", "add-theme", THEME, "Idempotency-Key", "a key");
            assertThat(malformed.code()).isEqualTo("idempotency.key-malformed");
            assertThat(RunningService.events(database)).isEqualTo(3);
        }
    }
}
