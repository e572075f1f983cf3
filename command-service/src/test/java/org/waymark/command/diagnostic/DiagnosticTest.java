package org.waymark.command.diagnostic;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.CaseEvents;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvent.DiagnosticReopened;
import org.waymark.events.DiagnosticEvent.DiagnosticRevised;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.events.DiagnosticEvents;
import org.waymark.events.DiagnosticHead;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.ReviewEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.DiagnosticQuestionsDefined;
import org.waymark.events.StrategyEvents;
import org.waymark.events.diagnostic.DiagnosticQuestions;

/** A run of the diagnostic is started, answered, revised, closed and opened again. */
class DiagnosticTest extends EntityTest {

    private static final String MEETING = ReviewEvents.scheduled().review();
    private static final DiagnosticStarted STARTED = DiagnosticEvents.started("Q1");
    private static final DiagnosticClosed CLOSED = new DiagnosticClosed(SG23, "Q1");

    private static <C extends StrategyCommand> C about(Class<C> type, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        if (type != StartDiagnostic.class) {
            all.putIfAbsent("diagnostic", "Q1");
        }
        return command(type, all);
    }

    private static AnswerQuestion answer(String question, String answer) {
        return about(AnswerQuestion.class, Map.of("question", question, "answer", answer));
    }

    /** Q1 with two questions, and then these events. */
    private Given run(Object... events) {
        List<Object> all = new ArrayList<>(List.of(STARTED));
        all.addAll(Arrays.asList(events));
        return givenThemeAnd(all.toArray());
    }

    @Test
    void keepsTheQuestionsThatAreAskedWhenItStarts() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(
                        about(
                                StartDiagnostic.class,
                                Map.of(
                                        "title",
                                        " First look ",
                                        "day",
                                        "2023-05-12",
                                        "review",
                                        MEETING,
                                        "participants",
                                        List.of("Head of Service"))),
                        as(Role.LEAD))
                .success()
                .events(started(
                        "Q1",
                        new DiagnosticHead(
                                "First look", LocalDate.of(2023, 5, 12), MEETING, List.of("Head of Service")),
                        1,
                        DiagnosticQuestions.shipped()));
    }

    private static DiagnosticStarted started(
            String ref, DiagnosticHead head, int version, List<DiagnosticQuestion> questions) {
        return new DiagnosticStarted(SG23, ref, head, version, questions);
    }

    @Test
    void isCalledAfterItsDayAndAsksTheStrategysOwnQuestionsTooAndNotThoseThatAreOff() {
        DiagnosticQuestion own = DiagnosticEvents.question("L1", "Do the parishes know of it?");
        run(new DiagnosticQuestionsDefined(SG23, 2, List.of(), List.of(own), List.of(), List.of("6.6")))
                .when(about(StartDiagnostic.class, Map.of()))
                .success()
                .events(started(
                        "Q2",
                        new DiagnosticHead("Diagnostic of 14 July 2023", null, null, List.of()),
                        2,
                        DiagnosticQuestions.asked(List.of(own), List.of("6.6"))));
    }

    @Test
    void refusesAMeetingThatIsNoneAndARefThatIsTakenOrTooLongForThoseOfItsAnswers() {
        Given given = run(ReviewEvents.scheduled(), ReviewEvents.cancelled());
        given = after(given.when(about(StartDiagnostic.class, Map.of("review", "M77")))
                .exceptionSatisfies(refusal("review.unknown", "review"))
                .events());
        given = after(given.when(about(StartDiagnostic.class, Map.of("review", MEETING)))
                .exceptionSatisfies(refusal("review.cancelled", "review"))
                .events());
        given = after(given.when(about(StartDiagnostic.class, Map.of("ref", "Q1")))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events());
        given.when(about(StartDiagnostic.class, Map.of("ref", "DIAGNOSTIC")))
                .exceptionSatisfies(refusal("diagnostic.ref-too-long", "ref"))
                .events();
    }

    @Test
    void aQuestionIsAnsweredAndAnsweredAnewWithoutAReason() {
        DiagnosticAnswer no = new DiagnosticAnswer(Choice.NO, null, null);
        Given given = after(run().when(answer("6.2", "NO"), as(Role.MEMBER))
                .success()
                .events(DiagnosticEvents.answered("Q1", null, no)));
        given.when(
                        about(
                                AnswerQuestion.class,
                                Map.of(
                                        "question",
                                        "6.2",
                                        "answer",
                                        "PARTLY",
                                        "evidence",
                                        "Workshop of 12 May",
                                        "toDo",
                                        "Fill in the gap analysis")),
                        as(Role.SPONSOR))
                .success()
                .events(DiagnosticEvents.answered("Q1", no, DiagnosticEvents.answer(Choice.PARTLY)));
    }

    @Test
    void refusesTheSameAnswerAndAQuestionThatTheRunDoesNotAsk() {
        Given given = run(DiagnosticEvents.answered("Q1", null, new DiagnosticAnswer(Choice.NO, null, null)));
        given = after(given.when(answer("6.2", "NO"))
                .exceptionSatisfies(refusal("diagnostic.unchanged", "answer"))
                .events());
        given = after(given.when(answer("1.1", "NO"))
                .exceptionSatisfies(refusal("diagnostic.question-unknown", "question"))
                .events());
        given.when(answer("A-REF-OF-20-LETTERS", "NO"))
                .exceptionSatisfies(refusal("diagnostic.question-unknown", "question"))
                .events();
    }

    @Test
    void refusesAnAnswerWhoseReferenceBelongsToSomethingElse() {
        run(CaseEvents.actionPlanned("Q1.6.2"))
                .when(answer("6.2", "NO"))
                .exceptionSatisfies(refusal("case.ref-taken", "question"))
                .events();
    }

    @Test
    void whatItSaysOfItselfIsRevised() {
        Given given = after(run(ReviewEvents.scheduled())
                .when(about(ReviseDiagnostic.class, Map.of("changes", Map.of("title", "Half-way", "review", MEETING))))
                .success()
                .events(new DiagnosticRevised(
                        SG23,
                        "Q1",
                        STARTED.head(),
                        new DiagnosticHead(
                                "Half-way",
                                STARTED.head().day(),
                                MEETING,
                                STARTED.head().participants()))));
        given = after(given.when(about(ReviseDiagnostic.class, Map.of("changes", Map.of("title", "Half-way"))))
                .exceptionSatisfies(refusal("diagnostic.unchanged", "changes"))
                .events());
        given.when(about(ReviseDiagnostic.class, Map.of("changes", Map.of("review", "M77"))))
                .exceptionSatisfies(refusal("review.unknown", "review"))
                .events();
    }

    @Test
    void refusesStrangersWhereTheStrategyKeepsAListOfMembers() {
        Given given = run(StrategyEvents.roleGranted("coordinator", Role.COORDINATOR));
        given = after(given.when(about(StartDiagnostic.class, Map.of("participants", List.of("stranger"))))
                .exceptionSatisfies(refusal("person.not-member", "participants"))
                .events());
        given.when(about(ReviseDiagnostic.class, Map.of("changes", Map.of("participants", List.of("stranger", "HR")))))
                .exceptionSatisfies(refusal("person.not-member", "participants"))
                .events();
    }

    @Test
    void nothingInAClosedRunIsChangedUntilItIsReopenedForAReason() {
        Given given = after(
                run().when(about(CloseDiagnostic.class, Map.of())).success().events(CLOSED));
        for (StrategyCommand command : List.of(
                answer("6.2", "YES"),
                about(ReviseDiagnostic.class, Map.of("changes", Map.of("title", "Late"))),
                about(CloseDiagnostic.class, Map.of()))) {
            given = after(given.when(command)
                    .exceptionSatisfies(refusal("diagnostic.closed"))
                    .events());
        }
        given = after(given.when(about(ReopenDiagnostic.class, Map.of()))
                .exceptionSatisfies(refusal("diagnostic.reason-missing", "reason"))
                .events());
        given = after(given.when(about(ReopenDiagnostic.class, Map.of()), because("An answer was missed"))
                .success()
                .events(new DiagnosticReopened(SG23, "Q1")));
        given.when(about(ReopenDiagnostic.class, Map.of()), because("Again"))
                .exceptionSatisfies(refusal("diagnostic.open"))
                .events();
    }

    @Test
    void refusesARunThatThereIsNot() {
        givenThemeAnd()
                .when(answer("6.2", "YES"))
                .exceptionSatisfies(refusal("diagnostic.unknown", "diagnostic"))
                .events();
    }
}
