package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.command.RunningService.Answer;
import org.waymark.command.dispatch.KeptEntities;
import org.waymark.ledger.testing.TestDatabase;

/** Two nodes on one ledger, asked for the same thing at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesIT {

    private static final int CALLERS = 8;

    private final TestDatabase database = TestDatabase.fresh();
    private final RunningService one = RunningService.on(database);
    private final RunningService other = RunningService.on(database);

    @AfterAll
    void stop() {
        KeptEntities.areAsFoldedAnew(one, database);
        KeptEntities.areAsFoldedAnew(other, database);
        one.close();
        other.close();
        database.close();
    }

    @BeforeAll
    void aStrategyWithATheme() {
        one.send("coordinator", "create-strategy", """
                {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""");
        one.send("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"1","title":"Recruitment"}""");
    }

    @Test
    void oneProjectGetsTheRef() {
        List<Answer> answers =
                atOnce(caller -> node(caller).send("coordinator", "register-project", """
                {"strategy":"SG23","ref":"X1","theme":"1","title":"Fair %d","leads":["lead"]}""".formatted(caller)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 422);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("case.ref-taken"));
    }

    @Test
    void aProjectAndAnActionDoNotShareARef() {
        List<Answer> answers = atOnce(caller -> caller % 2 == 0
                ? node(caller).send("coordinator", "register-project", """
                        {"strategy":"SG23","ref":"Y1","theme":"1","title":"Fair","leads":["lead"]}""")
                : node(caller).send("coordinator", "plan-action", """
                        {"strategy":"SG23","ref":"Y1","theme":"1","activities":"Recruit","leads":["lead"]}"""));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 422);
    }

    @Test
    void oneThemeGetsTheRef() {
        List<Answer> answers = atOnce(caller -> node(caller).send("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"9","title":"Theme %d"}""".formatted(caller)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 422);
    }

    /** The other node has the risk in memory as one that is closed, until it asks whether there is any news. */
    @Test
    void whatOneNodeHasJustMadePossibleTheOtherDoesNotRefuse() {
        one.send("coordinator", "raise-risk", """
                {"strategy":"SG23","ref":"R1","title":"Nobody applies","category":"Workforce","inherent":{"likelihood":4,"impact":4}}""");
        for (int turn = 0; turn < 10; turn++) {
            assertThat(other.send("coordinator", "close-risk", """
                            {"strategy":"SG23","risk":"R1","reason":"It is over"}""").status())
                    .as("turn %d", turn)
                    .isEqualTo(201);
            assertThat(one.send("coordinator", "reopen-risk", """
                            {"strategy":"SG23","risk":"R1","reason":"It is not"}""").status()).isEqualTo(201);
        }
    }

    @Test
    void everyoneGetsARefOfTheirOwn() {
        List<Answer> answers = atOnce(caller -> node(caller).send("coordinator", "plan-action", """
                {"strategy":"SG23","theme":"1","activities":"Recruit %d","leads":["lead"]}""".formatted(caller)));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.json().path("id").asString())
                .containsExactlyInAnyOrder("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8");
    }

    /** They are of one indicator, but about different periods: all of them are true. */
    @Test
    void everyoneRecordsAMeasurementOfAnotherPeriodAndOneOfTheSame() {
        one.send("coordinator", "add-indicator", """
                {"strategy":"SG23","ref":"I1","name":"Vacancies","unit":"posts","better":"LOWER","frequency":"MONTHLY"}""");
        List<Answer> different = atOnce(
                caller -> node(caller).send("coordinator", "record-measurement", """
                {"strategy":"SG23","indicator":"I1","period":"2015-0%d","value":%d}""".formatted(caller + 1, caller)));
        assertThat(different).extracting(Answer::status).containsOnly(201);
        List<Answer> same =
                atOnce(caller -> node(caller).send("coordinator", "record-measurement", """
                {"strategy":"SG23","indicator":"I1","period":"2016-01","value":%d}""".formatted(caller)));
        assertThat(same).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 422);
        assertThat(same.stream().filter(answer -> answer.status() == 422))
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("measurement.already-recorded"));
    }

    @Test
    void oneKeyIsRecordedOnce() {
        List<Answer> answers = atOnce(
                caller -> node(caller).send("coordinator", "register-project", """
                {"strategy":"SG23","theme":"1","title":"Academy","leads":["lead"]}""", "Idempotency-Key", "race-1"));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.response().body())
                .containsOnly(answers.getFirst().response().body());
    }

    @Test
    void oneOfThoseWhoSawTheSamePositionWins() {
        String position = one.send("coordinator", "register-project", """
                        {"strategy":"SG23","ref":"Z1","theme":"1","title":"Fair","leads":["lead"]}""")
                .json()
                .path("position")
                .asString();
        List<Answer> answers =
                atOnce(caller -> node(caller).send("coordinator", "report-stage-progress", """
                {"strategy":"SG23","project":"Z1","stage":"resourcing","rating":"G","expectedPosition":%s}""".formatted(position)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    }

    /** A note rests on nothing but that its case exists. */
    @Test
    void notesOnOneCaseAndWhatElseHappensToItDoNotDisturbEachOther() {
        one.send("coordinator", "register-project", """
                {"strategy":"SG23","ref":"N1","theme":"1","title":"Fair","leads":["lead"]}""");
        for (int round = 0; round < 5; round++) {
            List<Answer> answers = atOnce(caller -> caller == 0
                    ? one.send("coordinator", "report-stage-progress", """
                            {"strategy":"SG23","project":"N1","stage":"resourcing","rating":"G","comment":"All is well"}""")
                    : node(caller).send("coordinator", "add-note", """
                            {"strategy":"SG23","item":"N1","text":"Note %d"}""".formatted(caller)));
            assertThat(answers).extracting(Answer::status).containsOnly(201);
        }
        for (RunningService node : List.of(one, other)) {
            assertThat(conflicts(node, "add-note")).isZero();
        }
    }

    /** Each is true after the others, so each is recorded, however many there are. */
    @Test
    void nobodyIsTurnedAwayFromAProjectThatEverybodyReportsOn() {
        one.send("coordinator", "register-project", """
                {"strategy":"SG23","ref":"Q1","theme":"1","title":"Fair","leads":["lead"]}""");
        for (int round = 0; round < 8; round++) {
            int turn = round;
            assertThat(atOnce(caller ->
                            node(caller).send("coordinator", "report-stage-progress", """
                            {"strategy":"SG23","project":"Q1","stage":"resourcing","rating":"G","comment":"Turn %d of %d"}""".formatted(turn, caller))))
                    .extracting(Answer::status)
                    .containsOnly(201);
        }
    }

    private static double conflicts(RunningService node, String command) {
        return node
                .context()
                .getBean(MeterRegistry.class)
                .find("waymark.commands.conflicts")
                .tag("command", command)
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private RunningService node(int caller) {
        return caller < CALLERS / 2 ? one : other;
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) {
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CALLERS)
                    .forEach(caller -> callers.submit(() -> {
                        start.await();
                        return answers.add(call.apply(caller));
                    }));
        }
        assertThat(answers).hasSize(CALLERS);
        return List.copyOf(answers);
    }
}
