package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.command.RunningService.Answer;
import org.waymark.ledger.testing.TestDatabase;

/** The same key is recorded once only, whatever happens in between. */
class IdempotencyIT {

    private static final int CALLERS = 32;
    private static final int ROUNDS = 20;

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
            Answer two = service.send(
                    "coordinator", "add-theme", THEME, "Idempotency-Key", "key-3", "Idempotency-Key", "key-4");
            assertThat(two.code()).isEqualTo("idempotency.key-malformed");
            assertThat(two.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
            assertThat(RunningService.events(database)).isEqualTo(3);
        }
    }

    /** Whoever comes second may be refused by what the first one recorded; then the first one's answer is theirs. */
    @Test
    void givesOneAnswerToAllWhoSendTheSameAtTheSameMoment() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                RunningService service = RunningService.on(database);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            service.send("coordinator", "create-strategy", CREATE);
            long before = RunningService.events(database);
            for (int round = 1; round <= ROUNDS; round++) {
                String theme = "{\"strategy\":\"SG23\",\"ref\":\"%d\",\"title\":\"Recruitment\"}".formatted(round);
                String key = "key-" + round;
                CyclicBarrier together = new CyclicBarrier(CALLERS);
                List<Future<Answer>> answers = IntStream.range(0, CALLERS)
                        .mapToObj(caller -> callers.submit(() -> {
                            together.await();
                            return service.send("coordinator", "add-theme", theme, "Idempotency-Key", key);
                        }))
                        .toList();
                Set<String> bodies = new HashSet<>();
                for (Future<Answer> answer : answers) {
                    assertThat(answer.get().status())
                            .as(answer.get().response().body())
                            .isEqualTo(201);
                    bodies.add(answer.get().response().body());
                }
                assertThat(bodies).hasSize(1);
            }
            assertThat(RunningService.events(database)).isEqualTo(before + ROUNDS);
        }
    }
}
