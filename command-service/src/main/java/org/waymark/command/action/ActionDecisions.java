package org.waymark.command.action;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.strategy.NewCase;
import org.waymark.command.strategy.Strategy;
import org.waymark.command.system.Asked;
import org.waymark.command.system.Decision;
import org.waymark.command.system.Refusal;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

/** The rules about actions. */
final class ActionDecisions {

    private ActionDecisions() {}

    static Decision plan(NewCase place, PlanAction command, Asked asked) {
        Strategy strategy = place.strategy();
        strategy.mustExist(command.strategy());
        strategy.mustBeMembers("leads", command.leads());
        ActionPlan plan = new ActionPlan(
                theme(strategy, command),
                command.workstream(),
                command.activities(),
                command.outcomes(),
                command.leads(),
                timescale(command.by()),
                timescale(command.review()),
                Objects.requireNonNullElse(command.priority(), Priority.MEDIUM));
        String ref = place.ref(command.ref(), "A");
        return Decision.of(ref, new ActionPlanned(command.strategy(), ref, plan));
    }

    /** The theme named, or else that of the workstream. */
    private static @Nullable String theme(Strategy strategy, PlanAction command) {
        String theme = command.theme();
        if (theme != null) {
            strategy.mustHaveTheme(theme);
        }
        if (command.workstream() == null) {
            return theme;
        }
        String its = strategy.mustHaveWorkstream(command.workstream());
        if (theme != null && !theme.equals(its)) {
            throw Refusal.at(
                    "workstream",
                    Refusal.Kind.RULE,
                    "workstream.of-other-theme",
                    "Workstream " + command.workstream() + " belongs to theme " + its + ", not " + theme
                            + ". Correct one of them.");
        }
        return its;
    }

    private static @Nullable Timescale timescale(@Nullable String words) {
        return words == null ? null : TimescaleParser.parse(words);
    }
}
