package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.command.RunningService.Answer;
import org.waymark.embedded.EmbeddedMongo;

/** The same key is recorded once only, whatever happens in between. */
class IdempotencyIT {

    private static final String CREATE = """
            {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""";
    private static final String THEME = """
            {"strategy":"SG23","ref":"1","title":"Recruitment"}""";

    @Test
    void givesTheSameAnswerAfterARestart(@TempDir Path data) {
        Answer first;
        try (EmbeddedMongo mongo = EmbeddedMongo.open(data);
                RunningService service = RunningService.on(mongo)) {
            first = service.send("coordinator", "create-strategy", CREATE, "Idempotency-Key", "key-1");
            service.send("coordinator", "add-theme", THEME);
            assertThat(first.status()).isEqualTo(201);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.open(data);
                RunningService service = RunningService.on(mongo)) {
            Answer again = service.send("coordinator", "create-strategy", CREATE, "Idempotency-Key", "key-1");
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.response().body()).isEqualTo(first.response().body());
            assertThat(service.events(mongo)).isEqualTo(4);
        }
    }

    @Test
    void tellsKeysAndCallersApart() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                RunningService service = RunningService.on(mongo)) {
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
            assertThat(service.events(mongo)).isEqualTo(3);
        }
    }
}
