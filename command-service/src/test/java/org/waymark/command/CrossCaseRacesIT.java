package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.waymark.events.assessment.AssessmentFrameworks;
import org.waymark.events.diagnostic.DiagnosticQuestions;
import org.waymark.ledger.testing.TestDatabase;

/**
 * Rules that cross cases, on two nodes, while what they rest on changes: whatever is accepted stands in the ledger on the
 * right side of the change, and whatever is not is refused for the right reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossCaseRacesIT {

    private static final int CALLERS = 10;
    private static final int ROUNDS = 5;

    private final TestDatabase database = TestDatabase.fresh();
    private final RunningService one = RunningService.on(database);
    private final RunningService other = RunningService.on(database);

    /** The change, and what the others were answered. */
    private record Race(Answer change, List<Answer> others) {

        /** What was accepted stands before the change; the rest was refused because of it. */
        void endsWith(String code) {
            assertThat(change.status()).as(change.response().body()).isEqualTo(201);
            assertThat(others).allSatisfy(answer -> {
                if (answer.status() == 201) {
                    assertThat(position(answer)).isLessThan(position(change));
                } else {
                    assertThat(answer.status()).as(answer.response().body()).isIn(403, 422);
                    assertThat(answer.code()).isEqualTo(code);
                }
            });
        }

        /** What was accepted stands after the change; the rest was refused since it was not there yet. */
        void beginsWith(String code) {
            assertThat(change.status()).as(change.response().body()).isEqualTo(201);
            assertThat(others).allSatisfy(answer -> {
                if (answer.status() == 201) {
                    assertThat(position(answer)).isGreaterThan(position(change));
                } else {
                    assertThat(answer.code()).as(answer.response().body()).isEqualTo(code);
                }
            });
        }

        private static long position(Answer answer) {
            return answer.json().path("position").asLong();
        }
    }

    @AfterAll
    void stop() {
        KeptEntities.areAsFoldedAnew(one, database);
        KeptEntities.areAsFoldedAnew(other, database);
        one.close();
        other.close();
        database.close();
    }

    @BeforeAll
    void aStrategyWithMembers() {
        strategy("SG23");
        done("administrator", "grant-role", "{'strategy':'SG23','person':'coordinator','role':'COORDINATOR'}");
        done(
                "coordinator",
                "register-project",
                "{'strategy':'SG23','ref':'P1','theme':'1','title':'Fair','leads':['HR']}");
    }

    @Test
    void nothingIsPutUnderAThemeOnceItIsRetired() {
        for (int round = 0; round < ROUNDS; round++) {
            String theme = "T" + round;
            done("coordinator", "add-theme", "{'strategy':'SG23','ref':'%s','title':'Theme'}".formatted(theme));
            race(
                            "coordinator",
                            "retire-theme",
                            "{'strategy':'SG23','ref':'%s','reason':'Merged'}".formatted(theme),
                            caller -> switch (caller % 3) {
                                case 0 ->
                                    send(
                                            caller,
                                            "coordinator",
                                            "register-project",
                                            "{'strategy':'SG23','theme':'%s','title':'Fair','leads':['HR']}"
                                                    .formatted(theme));
                                case 1 ->
                                    send(
                                            caller,
                                            "coordinator",
                                            "plan-action",
                                            "{'strategy':'SG23','theme':'%s','activities':'Recruit','leads':['HR']}"
                                                    .formatted(theme));
                                default ->
                                    send(
                                            caller,
                                            "coordinator",
                                            "raise-risk",
                                            ("{'strategy':'SG23','theme':'%s','title':'Staff leave','owner':'HR',"
                                                            + "'inherent':{'likelihood':4,'impact':3}}")
                                                    .formatted(theme));
                            })
                    .endsWith("theme.retired");
        }
    }

    @Test
    void nobodyIsMadeALeadOnceTheyAreNoMember() {
        for (int round = 0; round < ROUNDS; round++) {
            String person = "kim" + round;
            done("administrator", "grant-role", "{'strategy':'SG23','person':'%s','role':'LEAD'}".formatted(person));
            race(
                            "administrator",
                            "revoke-role",
                            "{'strategy':'SG23','person':'%s','role':'LEAD','reason':'Left'}".formatted(person),
                            caller -> send(
                                    caller,
                                    "coordinator",
                                    "plan-action",
                                    "{'strategy':'SG23','activities':'Recruit','leads':['%s']}".formatted(person)))
                    .endsWith("person.not-member");
        }
    }

    @Test
    void nobodyActsInARoleOnceItIsTaken() {
        for (int round = 0; round < ROUNDS; round++) {
            done("administrator", "grant-role", "{'strategy':'SG23','person':'viewer','role':'COORDINATOR'}");
            race(
                            "administrator",
                            "revoke-role",
                            "{'strategy':'SG23','person':'viewer','role':'COORDINATOR','reason':'Ended'}",
                            caller -> send(
                                    caller, "viewer", "add-note", "{'strategy':'SG23','item':'P1','text':'A word'}"))
                    .endsWith("role.not-allowed");
        }
    }

    /** Each may send it only as long as they are a coordinator, and the last one stays. */
    @Test
    void twoCoordinatorsWhoRevokeEachOtherLeaveOne() {
        for (int round = 0; round < ROUNDS; round++) {
            String code = "PAIR" + round;
            strategy(code);
            for (String person : List.of("viewer", "member")) {
                done(
                        "administrator",
                        "grant-role",
                        "{'strategy':'%s','person':'%s','role':'COORDINATOR'}".formatted(code, person));
            }
            List<Answer> answers = atOnce(caller -> send(
                    caller,
                    caller % 4 < 2 ? "viewer" : "member",
                    "revoke-role",
                    "{'strategy':'%s','person':'%s','role':'COORDINATOR','reason':'Ended'}"
                            .formatted(code, caller % 4 < 2 ? "member" : "viewer")));
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
            assertThat(answers.stream().filter(answer -> answer.status() != 201))
                    .extracting(Answer::code)
                    .isSubsetOf("role.not-allowed", "role.not-granted");
        }
    }

    @Test
    void aDecisionIsNamedOnceItIsThere() {
        for (int round = 0; round < ROUNDS; round++) {
            String decision = "D%d00".formatted(round + 1);
            race(
                            "coordinator",
                            "record-decision",
                            "{'strategy':'SG23','ref':'%s','text':'Fund it','decidedBy':['Group']}".formatted(decision),
                            caller -> send(
                                    caller,
                                    "coordinator",
                                    "add-note",
                                    "{'strategy':'SG23','item':'P1','text':'As decided','decision':'%s'}"
                                            .formatted(decision)))
                    .beginsWith("decision.unknown");
        }
    }

    @Test
    void nothingIsDecidedInAReviewOnceItIsClosed() {
        for (int round = 0; round < ROUNDS; round++) {
            String review = "M%d00".formatted(round + 1);
            done(
                    "coordinator",
                    "schedule-review",
                    "{'strategy':'SG23','ref':'%s','kind':'OTHER','date':'2023-07-01'}".formatted(review));
            done(
                    "coordinator",
                    "hold-review",
                    "{'strategy':'SG23','review':'%s','attendees':['Head of Service']}".formatted(review));
            race(
                            "coordinator",
                            "close-review",
                            "{'strategy':'SG23','review':'%s'}".formatted(review),
                            caller -> send(
                                    caller,
                                    "coordinator",
                                    "record-decision",
                                    "{'strategy':'SG23','review':'%s','text':'Fund it','decidedBy':['Group']}"
                                            .formatted(review)))
                    .endsWith("review.closed");
        }
    }

    @Test
    void aCaseIsLinkedOnceItIsThere() {
        for (int round = 0; round < ROUNDS; round++) {
            String risk = "R%d00".formatted(round + 1);
            Race race = race(
                    "coordinator",
                    "raise-risk",
                    ("{'strategy':'SG23','ref':'%s','title':'Staff leave','owner':'HR',"
                                    + "'inherent':{'likelihood':4,'impact':3}}")
                            .formatted(risk),
                    caller -> send(
                            caller,
                            "coordinator",
                            "link-cases",
                            "{'strategy':'SG23','item':'P1','to':['%s']}".formatted(risk)));
            List<Answer> linked = race.others().stream()
                    .filter(answer -> answer.status() == 201)
                    .toList();
            assertThat(linked)
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(
                            answer -> assertThat(Race.position(answer)).isGreaterThan(Race.position(race.change())));
            assertThat(race.others().stream().filter(answer -> answer.status() != 201))
                    .extracting(Answer::code)
                    .isSubsetOf("case.unknown", "link.there-already");
        }
    }

    @Test
    void oneOfARiskAReviewAndADecisionGetsTheRef() {
        for (int round = 0; round < ROUNDS; round++) {
            String ref = "X" + round;
            List<Answer> answers = atOnce(caller -> switch (caller % 3) {
                case 0 ->
                    send(
                            caller,
                            "coordinator",
                            "raise-risk",
                            ("{'strategy':'SG23','ref':'%s','title':'Staff leave','owner':'HR',"
                                            + "'inherent':{'likelihood':4,'impact':3}}")
                                    .formatted(ref));
                case 1 ->
                    send(
                            caller,
                            "coordinator",
                            "schedule-review",
                            "{'strategy':'SG23','ref':'%s','kind':'OTHER','date':'2024-01-10'}".formatted(ref));
                default ->
                    send(
                            caller,
                            "coordinator",
                            "record-decision",
                            "{'strategy':'SG23','ref':'%s','text':'Fund it','decidedBy':['Group']}".formatted(ref));
            });
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 422);
            assertThat(answers.stream().filter(answer -> answer.status() == 422))
                    .extracting(Answer::code)
                    .containsOnly("case.ref-taken");
        }
    }

    @Test
    void rowsThatAreAddedAtOnceAreAllAddedUnderNumbersThatNothingElseHas() {
        for (int round = 0; round < ROUNDS; round++) {
            String worksheet = "W%d00".formatted(round + 1);
            startWorksheet(worksheet);
            List<Answer> answers = atOnce(caller -> caller == 0
                    ? send(
                            caller,
                            "coordinator",
                            "plan-action",
                            "{'strategy':'SG23','ref':'%s.3','activities':'Recruit','leads':['HR']}"
                                    .formatted(worksheet))
                    : addRow(caller, worksheet));
            List<String> refs = answers.stream()
                    .filter(answer -> answer.status() == 201)
                    .map(answer -> answer.json().path("id").asString())
                    .toList();
            assertThat(refs).doesNotHaveDuplicates().hasSizeBetween(CALLERS - 1, CALLERS);
            assertThat(answers.stream().filter(answer -> answer.status() != 201))
                    .extracting(Answer::code)
                    .isSubsetOf("case.ref-taken");
        }
    }

    /** Each expects that nothing was changed since before all of them wrote, and nothing was: in their own row. */
    @Test
    void peopleInDifferentRowsDoNotGetInEachOthersWay() {
        String worksheet = "W900";
        startWorksheet(worksheet);
        long before = -1;
        for (int row = 0; row < CALLERS; row++) {
            before = Race.position(addRow(row, worksheet));
        }
        long expected = before;
        List<Answer> answers = atOnce(caller -> send(
                caller,
                "coordinator",
                "revise-worksheet-row",
                "{'strategy':'SG23','worksheet':'%s','row':'%s.%d','values':{'importance':'H'},'expectedPosition':%d}"
                        .formatted(worksheet, worksheet, caller + 1, expected)));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
    }

    /** Each expects that nothing was changed since the run began, and nothing was: of their own question. */
    @Test
    void peopleWhoAnswerDifferentQuestionsDoNotGetInEachOthersWay() {
        Answer run = send(0, "coordinator", "start-diagnostic", "{'strategy':'SG23','ref':'Q900'}");
        long expected = Race.position(run);
        List<Answer> answers = atOnce(caller -> answer(caller, "YES", expected));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        Answer late = answer(0, "NO", expected);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().toString()).contains("It now says: “Yes”.", "The answer is now “Yes”.");
    }

    private Answer answer(int question, String answer, long expected) {
        return send(
                question,
                "coordinator",
                "answer-question",
                "{'strategy':'SG23','diagnostic':'Q900','question':'%s','answer':'%s','expectedPosition':%d}"
                        .formatted(DiagnosticQuestions.shipped().get(question).ref(), answer, expected));
    }

    /** The same for dimensions, whether they are named by their id or by their reference. */
    @Test
    void peopleWhoScoreDifferentDimensionsDoNotGetInEachOthersWay() {
        send(0, "coordinator", "start-assessment-round", "{'strategy':'SG23','ref':'F901'}");
        Answer round = send(0, "coordinator", "start-assessment-round", "{'strategy':'SG23','ref':'F900'}");
        long expected = Race.position(round);
        int dimensions = AssessmentFrameworks.ONE_WORKFORCE.dimensions().size();
        List<Answer> answers = atOnce(caller ->
                score("F90%d.%d".formatted(caller / dimensions, caller % dimensions + 1), 2, expected));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        for (String first : List.of("F900.1", "shared-identity")) {
            Answer late = score(first, 3, expected);
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.json().toString()).contains("It now says: “Now 2, wanted 4”.", "“Now” now says “2”.");
        }
    }

    private Answer score(String dimension, int now, long expected) {
        return send(
                0,
                "coordinator",
                "score-dimension",
                "{'strategy':'SG23','assessment':'%s','dimension':'%s','now':%d,'wanted':4,'expectedPosition':%d}"
                        .formatted(dimension.startsWith("F901") ? "F901" : "F900", dimension, now, expected));
    }

    private void startWorksheet(String ref) {
        done(
                "coordinator",
                "start-worksheet",
                "{'strategy':'SG23','ref':'%s','kind':'gap-analysis','title':'Gaps'}".formatted(ref));
    }

    private Answer addRow(int caller, String worksheet) {
        return send(
                caller,
                "coordinator",
                "add-worksheet-row",
                "{'strategy':'SG23','worksheet':'%s','values':{'objective':'Pay %d'}}".formatted(worksheet, caller));
    }

    @Test
    void nothingChangesInAStrategyOnceItIsClosed() {
        for (int round = 0; round < ROUNDS; round++) {
            String code = "END" + round;
            strategy(code);
            race(
                            "coordinator",
                            "close-strategy",
                            "{'strategy':'%s','reason':'Its period is over'}".formatted(code),
                            caller -> send(
                                    caller,
                                    "coordinator",
                                    "register-project",
                                    "{'strategy':'%s','theme':'1','title':'Fair','leads':['HR']}".formatted(code)))
                    .endsWith("strategy.closed");
        }
    }

    private void strategy(String code) {
        done(
                "coordinator",
                "create-strategy",
                "{'code':'%s','title':'Workforce','from':'2023-04-01','to':'2025-03-31'}".formatted(code));
        done("coordinator", "add-theme", "{'strategy':'%s','ref':'1','title':'Recruitment'}".formatted(code));
        done("coordinator", "adopt-strategy", "{'strategy':'%s'}".formatted(code));
    }

    private void done(String actor, String command, String body) {
        Answer answer = send(0, actor, command, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private Answer send(int caller, String actor, String command, String body) {
        return (caller % 2 == 0 ? one : other).send(actor, command, body.replace('\'', '"'));
    }

    /** The change somewhere in the middle of all the others. */
    private Race race(String actor, String command, String body, IntFunction<Answer> others) {
        ConcurrentLinkedQueue<Answer> change = new ConcurrentLinkedQueue<>();
        List<Answer> answers = atOnce(caller -> {
            if (caller == 0) {
                Answer answer = send(caller, actor, command, body);
                change.add(answer);
                return answer;
            }
            return others.apply(caller);
        });
        Answer changed = change.remove();
        return new Race(
                changed, answers.stream().filter(answer -> answer != changed).toList());
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
