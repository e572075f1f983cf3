package org.waymark.command.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.CommandType.CurrentState;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticAnswerEvent.QuestionAnswered;
import org.waymark.events.DiagnosticQuestion;

/** The rules about the answers of a run. */
final class AnswerDecisions {

    private AnswerDecisions() {}

    /** The ref of the answer to a question in a run, cut where the question is one that no run can ask. */
    static Ref item(AnswerQuestion command) {
        String item = command.diagnostic() + "." + command.question();
        return new Ref(item.substring(0, Math.min(item.length(), Ref.LENGTH)));
    }

    static Decision answer(Diagnostics diagnostics, AnswerQuestion command, DecisionContext context) {
        Run run = diagnostics.mustHave(command.strategy(), command.diagnostic());
        run.mustBeOpen();
        DiagnosticQuestion question = run.question(command.question().value())
                .orElseThrow(() -> Refusal.at(
                        "question",
                        Refusal.Kind.UNKNOWN,
                        "diagnostic.question-unknown",
                        "Diagnostic " + run.ref() + " does not ask question " + command.question()
                                + ". Check its number."));
        String item = item(command).value();
        DiagnosticAnswer before = diagnostics.answer(item).orElse(null);
        if (before == null && diagnostics.register().isTaken(item)) {
            throw Refusal.at(
                    "question",
                    Refusal.Kind.RULE,
                    "case.ref-taken",
                    "The reference " + item
                            + " belongs to something else in this strategy, so the question cannot be answered in this run. Start a run with another reference.");
        }
        DiagnosticAnswer after = command.given();
        RunDecisions.mustChange(
                "answer",
                after.equals(before),
                "This is what was answered already. Change the answer, the evidence or what is to be done.");
        return Decision.of(item, new QuestionAnswered(command.strategy(), run.ref(), item, question, before, after));
    }

    /** What is answered now, and what of it is something else than what somebody wrote. */
    static @Nullable CurrentState standing(Diagnostics diagnostics, AnswerQuestion command) {
        DiagnosticAnswer now = diagnostics.answer(item(command).value()).orElse(null);
        if (now == null) {
            return null;
        }
        List<FieldError> fields = new ArrayList<>();
        StringBuilder words = new StringBuilder(now.answer().title());
        if (now.answer() != command.answer()) {
            fields.add(new FieldError(
                    "answer", "The answer is now “" + now.answer().title() + "”."));
        }
        say(words, fields, "evidence", "Evidence", now.evidence(), command.evidence());
        say(words, fields, "toDo", "What to do", now.toDo(), command.toDo());
        return new CurrentState(words.toString(), fields);
    }

    private static void say(
            StringBuilder words,
            List<FieldError> fields,
            String field,
            String title,
            @Nullable String now,
            @Nullable String sent) {
        if (now != null) {
            words.append(". ").append(title).append(": ").append(now);
        }
        if (!Objects.equals(now, sent)) {
            fields.add(new FieldError(
                    field, now == null ? "“" + title + "” is now empty." : "“" + title + "” now says “" + now + "”."));
        }
    }
}
