package org.waymark.command.diagnostic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.command.diagnostic.DefineDiagnosticQuestions.QuestionField;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.OwnDefinitions.Questions;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.StrategyEvent.DiagnosticQuestionsDefined;
import org.waymark.events.diagnostic.DiagnosticQuestions;

/** The rules about which questions the diagnostic asks. */
final class QuestionDecisions {

    /** Most characters of a reference, so that it can follow that of a run. */
    private static final int REF_LENGTH = 10;

    private static final Set<String> SHIPPED =
            DiagnosticQuestions.shipped().stream().map(DiagnosticQuestion::ref).collect(Collectors.toUnmodifiableSet());

    private QuestionDecisions() {}

    static Decision define(Strategy strategy, DefineDiagnosticQuestions command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        List<FieldError> errors = new ArrayList<>();
        mustBeNew(command.own(), errors);
        mustBeShipped(command.off(), errors);
        if (!errors.isEmpty()) {
            throw Refusal.of(Refusal.Kind.RULE, "diagnostic.questions", errors);
        }
        Questions before = strategy.own().questions();
        List<DiagnosticQuestion> own =
                command.own().stream().map(QuestionDecisions::question).toList();
        List<String> off = command.off().stream().map(Ref::value).toList();
        if (DiagnosticQuestions.asked(own, off).isEmpty()) {
            throw Refusal.at(
                    "off",
                    Refusal.Kind.RULE,
                    "diagnostic.no-questions",
                    "The diagnostic would ask nothing. Leave at least one question on, or add one of your own.");
        }
        RunDecisions.mustChange(
                "own",
                own.equals(before.own()) && Set.copyOf(off).equals(Set.copyOf(before.off())),
                "This would change nothing. Change at least one question.");
        context.needsReason(RunDecisions.REASON_MISSING, "Enter a reason for changing the questions.");
        return Decision.of(
                command.strategy().value(),
                new DiagnosticQuestionsDefined(
                        command.strategy(), before.version() + 1, before.own(), own, before.off(), off));
    }

    private static void mustBeNew(List<QuestionField> own, List<FieldError> errors) {
        Set<String> refs = new HashSet<>();
        for (int index = 0; index < own.size(); index++) {
            QuestionField question = own.get(index);
            String at = "own[" + index + "]";
            String ref = question.ref().value();
            if (SHIPPED.contains(ref)) {
                errors.add(new FieldError(
                        at + ".ref", "Question " + ref + " is one that Waymark ships with. Choose another reference."));
            } else if (ref.length() > REF_LENGTH) {
                errors.add(new FieldError(
                        at + ".ref",
                        "The reference of a question may have at most " + REF_LENGTH
                                + " characters, since that of its answer holds it. Choose a shorter one."));
            } else if (!refs.add(ref)) {
                errors.add(new FieldError(
                        at + ".ref", "Question " + ref + " is there twice. Give each its own reference."));
            }
            if (Set.copyOf(question.modules()).size() < question.modules().size()) {
                errors.add(new FieldError(at + ".modules", "A module is there twice. Name each module once."));
            }
        }
    }

    private static void mustBeShipped(List<Ref> off, List<FieldError> errors) {
        Set<Ref> once = new HashSet<>();
        for (int index = 0; index < off.size(); index++) {
            Ref ref = off.get(index);
            if (!SHIPPED.contains(ref.value())) {
                errors.add(new FieldError(
                        "off[" + index + "]",
                        "Waymark ships with no question " + ref
                                + ". Check its number; a question of your own is left out of “own” instead."));
            } else if (!once.add(ref)) {
                errors.add(new FieldError("off[" + index + "]", "Question " + ref + " is there twice. Name it once."));
            }
        }
    }

    private static DiagnosticQuestion question(QuestionField field) {
        return new DiagnosticQuestion(
                field.ref().value(),
                field.modules(),
                DiagnosticQuestions.module(field.modules().getFirst()),
                field.exercise(),
                field.help(),
                field.question());
    }
}
