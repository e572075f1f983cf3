package org.waymark.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.action.Action.Reported;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.Impact;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyCode;

/** The rules about actions; those about what is agreed are in {@link ActionAgreements}. */
final class ActionDecisions {

    static final String REASON_MISSING = "action.reason-missing";

    private ActionDecisions() {}

    static Decision assign(Action action, AssignAction command, DecisionContext context) {
        ActionPlan agreed = openAction(action, command.strategy(), command.action());
        mustChange(
                "leads",
                agreed.leads().equals(command.leads()),
                agreed.leads().isEmpty()
                        ? "Nobody leads the action yet. Name somebody."
                        : "They already lead the action. Name somebody else.");
        newcomersMustBeMembers(action.strategy(), agreed.leads(), command.leads());
        return Decision.of(
                command.action().value(),
                new ActionAssigned(command.strategy(), command.action().value(), agreed.leads(), command.leads()));
    }

    static Decision report(Action action, ReportActionProgress command, DecisionContext context) {
        openAction(action, command.strategy(), command.action());
        action.mustBeLedBy(context);
        RatingLevel rating = command.rating() == null ? null : action.strategy().rating(command.rating());
        ActionStatus status =
                command.status() == null ? action.status() : command.status().status();
        if (status == action.status() && rating == null && command.comment() == null) {
            throw Refusal.at(
                    "comment",
                    Refusal.Kind.RULE,
                    "action-progress.empty",
                    "This would change nothing. Give another status, a rating or a comment.");
        }
        Integer scale = rating == null ? null : action.strategy().scaleVersion();
        return Decision.of(
                command.action().value(),
                new ActionProgressReported(
                        command.strategy(),
                        command.action().value(),
                        new ActionProgress(status, rating, scale, command.comment())));
    }

    static Decision correct(Action action, CorrectActionReport command, DecisionContext context) {
        action.mustExist(command.action().in(command.strategy()));
        action.mustBeLedBy(context);
        Reported replaced = action.report(command.report())
                .orElseThrow(() -> Refusal.at(
                        "report",
                        Refusal.Kind.RULE,
                        "report.unknown",
                        "This action has no report " + command.report() + ". Use the number shown in its file."));
        context.needsReason(REASON_MISSING, "Enter a reason for correcting the report.");
        LocalDate day = LocalDate.parse(replaced.day());
        ReportedProgress after = command.changes()
                .appliedTo(ReportedProgress.of(replaced.said(), Objects.requireNonNullElse(context.asAt(), day)));
        ActionProgress progress = corrected(action.strategy(), replaced.said(), after);
        mustChange(
                "changes",
                progress.equals(replaced.said()) && after.reportedFor().equals(day),
                "This would change nothing. Change at least one field.");
        return Decision.of(
                        command.action().value(),
                        new ActionProgressCorrected(
                                command.strategy(),
                                command.action().value(),
                                command.report(),
                                replaced.said(),
                                progress))
                .trueFor(after.reportedFor());
    }

    /** A rating that stays is the one that was given, whatever its letter means by now. */
    private static ActionProgress corrected(Strategy strategy, ActionProgress before, ReportedProgress after) {
        String was = before.rating() == null ? null : before.rating().letter();
        if (Objects.equals(was, after.rating())) {
            return new ActionProgress(after.status().status(), before.rating(), before.scaleVersion(), after.comment());
        }
        RatingLevel rating = after.rating() == null ? null : strategy.rating(after.rating());
        return new ActionProgress(
                after.status().status(), rating, rating == null ? null : strategy.scaleVersion(), after.comment());
    }

    static Decision complete(Action action, CompleteAction command, DecisionContext context) {
        openAction(action, command.strategy(), command.action());
        action.mustBeLedBy(context);
        return Decision.of(
                command.action().value(),
                new ActionCompleted(command.strategy(), command.action().value(), command.evidence()));
    }

    static Decision cancel(Action action, CancelAction command, DecisionContext context) {
        openAction(action, command.strategy(), command.action());
        context.needsReason(REASON_MISSING, "Enter a reason for cancelling the action.");
        return Decision.of(
                command.action().value(),
                new ActionCancelled(command.strategy(), command.action().value()));
    }

    static Decision reopen(Action action, ReopenAction command, DecisionContext context) {
        action.mustExist(command.action().in(command.strategy()));
        if (!action.isFinished()) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "action.not-finished",
                    "This action is neither complete nor cancelled, so it cannot be reopened.");
        }
        context.needsReason(REASON_MISSING, "Enter a reason for reopening the action.");
        return Decision.of(
                command.action().value(),
                new ActionReopened(command.strategy(), command.action().value()));
    }

    /** Finished or not: what an action brought about often shows later. */
    static Decision recordImpact(Action action, RecordImpact command, DecisionContext context) {
        action.mustExist(command.action().in(command.strategy()));
        action.mustBeLedBy(context);
        Impact before = action.impact().said();
        Impact after = new Impact(
                elseAsBefore(command.planned(), before.planned()),
                elseAsBefore(command.soFar(), before.soFar()),
                elseAsBefore(command.evidencedBy(), before.evidencedBy()),
                elseAsBefore(command.comments(), before.comments()));
        return Decision.of(
                command.action().value(),
                action.impact()
                        .recorded(command.strategy(), command.action().value(), after)
                        .orElseThrow(() -> Refusal.of(
                                Refusal.Kind.RULE,
                                "impact.unchanged",
                                "This would change nothing. Change at least one field.")));
    }

    static ActionPlan openAction(Action action, StrategyCode strategy, Ref ref) {
        action.mustExist(ref.in(strategy));
        action.mustBeOpen();
        return action.agreed();
    }

    /** Somebody who led it while they were a member may stay named. */
    static void newcomersMustBeMembers(Strategy strategy, List<String> before, List<String> after) {
        strategy.mustBeMembers(
                "leads", after.stream().filter(name -> !before.contains(name)).toList());
    }

    static void mustChange(String field, boolean unchanged, String message) {
        if (unchanged) {
            throw Refusal.at(field, Refusal.Kind.RULE, "action.unchanged", message);
        }
    }

    private static @Nullable String elseAsBefore(@Nullable String said, @Nullable String before) {
        return said == null ? before : said;
    }
}
