package org.waymark.command.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

/** The rules about what is agreed of an action: what will be done, by whom and by when. */
final class ActionAgreements {

    private final Clock clock;

    /** @param clock tells today, from which “end of March” is the next one */
    ActionAgreements(Clock clock) {
        this.clock = clock;
    }

    Decision plan(NewCase place, PlanAction command, DecisionContext context) {
        Strategy strategy = place.strategy();
        strategy.mustExist(command.strategy());
        TimescaleReader times = times(strategy, context);
        strategy.mustBeMembers("leads", command.leads());
        place.mustHave("items", command.items());
        ActionPlan plan = new ActionPlan(
                theme(strategy, Ref.valueOrNull(command.theme()), Ref.valueOrNull(command.workstream())),
                Ref.valueOrNull(command.workstream()),
                command.activities(),
                command.outcomes(),
                command.leads(),
                times.read("by", command.by()),
                times.read("review", command.review()),
                Objects.requireNonNullElse(command.priority(), Priority.MEDIUM));
        String ref = place.ref(command.ref(), ActionFeature.KIND);
        return place.opened(ref, new ActionPlanned(command.strategy(), ref, plan), command.items());
    }

    Decision revise(Action action, ReviseAction command, DecisionContext context) {
        ActionPlan before = ActionDecisions.openAction(action, command.strategy(), command.action());
        context.needsReason(ActionDecisions.REASON_MISSING, "Enter a reason for revising the action.");
        ActionPlan after = inItsPlace(
                action.strategy(),
                before,
                command.changes().appliedTo(AgreedAction.of(before)).plan(before, times(action.strategy(), context)),
                command);
        ActionDecisions.mustChange(
                "changes", after.equals(before), "This would change nothing. Change at least one field.");
        ActionDecisions.newcomersMustBeMembers(action.strategy(), before.leads(), after.leads());
        return Decision.of(
                command.action().value(),
                new ActionRevised(command.strategy(), command.action().value(), before, after));
    }

    /** The theme follows the workstream, unless it was changed too. Where neither changed, neither is checked. */
    private static ActionPlan inItsPlace(Strategy strategy, ActionPlan before, ActionPlan after, ReviseAction command) {
        boolean stays = Objects.equals(before.theme(), after.theme())
                && Objects.equals(before.workstream(), after.workstream());
        if (stays) {
            return after;
        }
        String wanted = command.changes().contain("theme") || after.workstream() == null ? after.theme() : null;
        return after.withPlace(theme(strategy, wanted, after.workstream()), after.workstream());
    }

    Decision reschedule(Action action, RescheduleAction command, DecisionContext context) {
        ActionPlan agreed = ActionDecisions.openAction(action, command.strategy(), command.action());
        context.needsReason(ActionDecisions.REASON_MISSING, "Enter a reason for rescheduling the action.");
        Timescale by = times(action.strategy(), context).mustRead("by", command.by());
        Timescale before = agreed.by();
        ActionDecisions.mustChange(
                "by", before != null && sameTime(before, by), "The action is already due then. Give another date.");
        return Decision.of(
                command.action().value(),
                new ActionRescheduled(command.strategy(), command.action().value(), before, by));
    }

    /** Whether both say the same, in whatever words as far as these were read. “End of March” is another day next year. */
    private static boolean sameTime(Timescale before, Timescale after) {
        return before.words().equals(after.words()) && Objects.equals(before.date(), after.date())
                || after.isParsed()
                        && new Timescale(
                                        after.words(), before.date(), before.every(), before.months(), before.ongoing())
                                .equals(after);
    }

    /** The theme named, or else that of the workstream. */
    private static @Nullable String theme(Strategy strategy, @Nullable String theme, @Nullable String workstream) {
        if (theme != null) {
            strategy.mustHaveTheme(theme);
        }
        if (workstream == null) {
            return theme;
        }
        String its = strategy.mustHaveWorkstream(workstream);
        if (theme != null && !theme.equals(its)) {
            throw Refusal.at(
                    "workstream",
                    Refusal.Kind.RULE,
                    "workstream.of-other-theme",
                    "Workstream " + workstream + " belongs to theme " + its + ", not " + theme
                            + ". Correct one of them.");
        }
        return its;
    }

    private TimescaleReader times(Strategy strategy, DecisionContext context) {
        LocalDate asAt = context.asAt();
        ZoneId zone = strategy.strategyContext().timeZone();
        return new TimescaleReader(asAt == null ? LocalDate.now(clock.withZone(zone)) : asAt);
    }
}
