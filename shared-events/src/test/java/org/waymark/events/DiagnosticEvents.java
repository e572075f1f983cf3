package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.DiagnosticAnswerEvent.QuestionAnswered;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvent.DiagnosticReopened;
import org.waymark.events.DiagnosticEvent.DiagnosticRevised;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.events.StrategyEvent.DiagnosticQuestionsDefined;

/** Facts about diagnostics with fixed ids and dates, for tests. */
public final class DiagnosticEvents {

    private DiagnosticEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                started("Q1"),
                new DiagnosticRevised(SG23, "Q1", head("After a year"), head("After the first year")),
                answered("Q1", null, answer(Choice.PARTLY)),
                new DiagnosticClosed(SG23, "Q1"),
                new DiagnosticReopened(SG23, "Q1"),
                new DiagnosticQuestionsDefined(
                        SG23,
                        2,
                        List.of(question("L1", "Before?")),
                        List.of(question("L1", "After?")),
                        List.of(),
                        List.of("6.6")));
    }

    public static DiagnosticHead head(String title) {
        return new DiagnosticHead(title, LocalDate.of(2024, 5, 12), "M1", List.of("coordinator", "Head of Service"));
    }

    public static DiagnosticQuestion question(String ref, String words) {
        return new DiagnosticQuestion(ref, List.of(6, 9), "Decide what to do", "6.1", "gap-analysis", words);
    }

    public static DiagnosticStarted started(String ref) {
        return new DiagnosticStarted(
                SG23,
                ref,
                head("After the first year"),
                1,
                List.of(
                        question("6.2", "Has a gap analysis shown where we stand now?"),
                        new DiagnosticQuestion(
                                "9.1", List.of(9), "Carry it out", null, null, "Are the actions carried out?")));
    }

    public static DiagnosticAnswer answer(Choice choice) {
        return new DiagnosticAnswer(choice, "Workshop of 12 May", "Fill in the gap analysis");
    }

    /** The answer to question 6.2. */
    public static QuestionAnswered answered(String ref, @Nullable DiagnosticAnswer before, DiagnosticAnswer after) {
        return new QuestionAnswered(
                SG23,
                ref,
                ref + ".6.2",
                question("6.2", "Has a gap analysis shown where we stand now?"),
                before,
                after);
    }
}
