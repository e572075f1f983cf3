package org.waymark.command.diagnostic;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CommandDay;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.OwnDefinitions.Questions;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvent.DiagnosticReopened;
import org.waymark.events.DiagnosticEvent.DiagnosticRevised;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.events.DiagnosticHead;
import org.waymark.events.diagnostic.DiagnosticQuestions;

/** The rules about a run of the diagnostic as a whole. */
final class RunDecisions {

    static final String REASON_MISSING = "diagnostic.reason-missing";

    /** Most characters of its reference, so that those of its answers can follow. */
    private static final int REF_LENGTH = 9;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Clock clock;

    /** @param clock tells today, after which a run without a title is called */
    RunDecisions(Clock clock) {
        this.clock = clock;
    }

    Decision start(Diagnostics diagnostics, StartDiagnostic command, DecisionContext context) {
        diagnostics.strategy().mustExist(command.strategy());
        diagnostics.strategy().mustBeMembers("participants", command.participants());
        if (command.review() != null) {
            diagnostics.meetings().mustBe(command.review());
        }
        mustBeShort(command.ref());
        String ref = diagnostics.register().ref(command.ref(), DiagnosticFeature.DIAGNOSTIC);
        Questions questions = diagnostics.strategy().own().questions();
        return Decision.of(
                ref,
                new DiagnosticStarted(
                        command.strategy(),
                        ref,
                        new DiagnosticHead(
                                Objects.requireNonNullElseGet(
                                        command.title(), () -> title(diagnostics, command, context)),
                                command.day(),
                                Ref.valueOrNull(command.review()),
                                command.participants()),
                        questions.version(),
                        DiagnosticQuestions.asked(questions.own(), questions.off())));
    }

    private String title(Diagnostics diagnostics, StartDiagnostic command, DecisionContext context) {
        return "Diagnostic of "
                + DAY.format(Objects.requireNonNullElseGet(
                        command.day(),
                        () -> CommandDay.of(
                                context, clock, diagnostics.strategyContext().timeZone())));
    }

    private static void mustBeShort(@Nullable Ref wanted) {
        if (wanted != null && wanted.value().length() > REF_LENGTH) {
            throw Refusal.at(
                    "ref",
                    Refusal.Kind.RULE,
                    "diagnostic.ref-too-long",
                    "The reference of a diagnostic may have at most " + REF_LENGTH
                            + " characters, since those of its answers begin with it. Choose a shorter one.");
        }
    }

    static Decision revise(Diagnostics diagnostics, ReviseDiagnostic command, DecisionContext context) {
        Run run = diagnostics.mustHave(command.strategy(), command.diagnostic());
        run.mustBeOpen();
        DiagnosticHead before = run.head();
        HeadField changed = command.changes().appliedTo(HeadField.of(before));
        DiagnosticHead after = changed.head();
        mustChange("changes", after.equals(before), "This would change nothing. Change at least one field.");
        List<String> joining = after.participants().stream()
                .filter(name -> !before.participants().contains(name))
                .toList();
        diagnostics.strategy().mustBeMembers("participants", joining);
        if (changed.review() != null && !changed.review().value().equals(before.review())) {
            diagnostics.meetings().mustBe(changed.review());
        }
        return Decision.of(run.ref(), new DiagnosticRevised(command.strategy(), run.ref(), before, after));
    }

    static Decision close(Diagnostics diagnostics, CloseDiagnostic command, DecisionContext context) {
        Run run = diagnostics.mustHave(command.strategy(), command.diagnostic());
        run.mustBeOpen();
        return Decision.of(run.ref(), new DiagnosticClosed(command.strategy(), run.ref()));
    }

    static Decision reopen(Diagnostics diagnostics, ReopenDiagnostic command, DecisionContext context) {
        Run run = diagnostics.mustHave(command.strategy(), command.diagnostic());
        if (!run.isClosed()) {
            throw Refusal.of(
                    Refusal.Kind.RULE, "diagnostic.open", "This diagnostic is not closed, so it cannot be reopened.");
        }
        context.needsReason(REASON_MISSING, "Enter a reason for reopening the diagnostic.");
        return Decision.of(run.ref(), new DiagnosticReopened(command.strategy(), run.ref()));
    }

    static void mustChange(String field, boolean unchanged, String message) {
        if (unchanged) {
            throw Refusal.at(field, Refusal.Kind.RULE, "diagnostic.unchanged", message);
        }
    }
}
