package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.command.RunningService.Answer;
import org.waymark.ledger.testing.TestDatabase;

/** Two processes of the service on one database. The last test kills one of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralProcessesIT {

    private static final int ROUNDS = 15;
    private static final Duration BEFORE_THE_KILL = Duration.ofSeconds(2);
    private static final Duration LOAD = Duration.ofSeconds(5);

    private final TestDatabase database = TestDatabase.fresh();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ServiceProcess> nodes = new ArrayList<>();

    @BeforeAll
    void startTwo(@TempDir Path folder) {
        ServiceProcess.Issuer issuer = new ServiceProcess.Issuer();
        nodes.addAll(atBoth(_ -> ServiceProcess.start(database.uri(), issuer, folder)));
        Projects.prepare(nodes.getFirst());
    }

    @AfterAll
    void stop() {
        nodes.forEach(ServiceProcess::close);
        threads.close();
        database.close();
    }

    @Test
    @Order(1)
    void aKeySentToBothAtOnceIsRecordedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "both-" + round;
            List<Answer> answers = atBoth(node -> nodes.get(node).send("register-project", project(key, ""), key));

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers.getFirst().response().body())
                    .isEqualTo(answers.getLast().response().body());
        }
    }

    @Test
    @Order(2)
    void aRefThatBothWantGoesToOne() {
        for (int round = 0; round < ROUNDS; round++) {
            String ref = "\"ref\":\"R" + round + "\",";
            String key = "ref-" + round + "-";
            List<Answer> answers =
                    atBoth(node -> nodes.get(node).send("register-project", project(key + node, ref), key + node));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
        }
    }

    @Test
    @Order(3)
    void ofTwoWhoSawTheSamePositionOneIsTooLate() {
        for (int round = 0; round < ROUNDS; round++) {
            String ref = "E" + round;
            long seen = nodes.getFirst()
                    .send("register-project", project(ref, "\"ref\":\"" + ref + "\","), "seen-" + round)
                    .json()
                    .path("position")
                    .asLong();
            String report = """
                    {"strategy":"SG23","project":"%s","stage":"resourcing","rating":"G","expectedPosition":%d}""".formatted(ref, seen);
            String key = "report-" + round + "-";
            List<Answer> answers = atBoth(node -> nodes.get(node).send("report-stage-progress", report, key + node));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    @Order(4)
    void whatAKilledNodeAcknowledgedStaysAndTheOtherGoesOn() {
        long seed = System.nanoTime();
        System.out.println("SeveralProcessesIT seed " + seed);
        ServiceProcess survivor = nodes.getFirst();
        ServiceProcess victim = nodes.getLast();
        ProjectCallers both = new ProjectCallers(List.of(Projects.at(survivor), Projects.at(victim)), seed);
        CompletableFuture<Void> kill = CompletableFuture.runAsync(
                victim::kill,
                CompletableFuture.delayedExecutor(BEFORE_THE_KILL.toMillis(), TimeUnit.MILLISECONDS, threads));

        both.callFor(LOAD);

        kill.join();
        both.settleAt(Projects.at(survivor));
        System.out.println(both.summary());
        assertThat(survivor.send("register-project", project("after", ""), "after")
                        .status())
                .isEqualTo(201);
        both.check(database);
        assertThat(both.recorded()).isGreaterThan(20);
    }

    private static String project(String title, String ref) {
        return "{\"strategy\":\"SG23\",%s\"theme\":\"1\",\"title\":\"%s\",\"leads\":[\"lead\"]}".formatted(ref, title);
    }

    private <T> List<T> atBoth(Function<Integer, T> call) {
        CompletableFuture<T> one = CompletableFuture.supplyAsync(() -> call.apply(0), threads);
        CompletableFuture<T> other = CompletableFuture.supplyAsync(() -> call.apply(1), threads);
        return List.of(one.join(), other.join());
    }
}
