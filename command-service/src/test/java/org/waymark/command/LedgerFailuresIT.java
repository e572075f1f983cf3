package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.waymark.command.RunningService.Answer;
import org.waymark.command.dispatch.CommandDispatcher;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.TestDatabase;

/** What callers are told while the ledger cannot be reached. */
class LedgerFailuresIT {

    private static final String CREATE = """
            {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""";

    @Test
    void saysWhenToTryAgain() {
        try (TestDatabase database = TestDatabase.fresh();
                BadNetwork network = BadNetwork.before(database);
                RunningService service = RunningService.on(network.uri())) {
            network.down(true);
            Answer answer = service.send("coordinator", "create-strategy", CREATE, "Idempotency-Key", "key-1");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isIn("ledger.unavailable", "ledger.outcome-unknown");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(service.get("", "/actuator/health/readiness").status()).isEqualTo(503);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        @Primary
        CommandDispatcher broken() {
            return (command, context) -> {
                throw new IllegalStateException("A mistake of ours, with details that callers must not see");
            };
        }
    }

    @Test
    void tellsNothingOfTheInsideWhenItFails() {
        try (TestDatabase database = TestDatabase.fresh();
                RunningService service = RunningService.on(database, Broken.class)) {
            Answer answer = service.send("coordinator", "create-strategy", CREATE);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo("server.error");
            assertThat(answer.response().body()).doesNotContain("mistake");
        }
    }
}
