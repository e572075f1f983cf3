package org.waymark.command.strategy;

import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.ThemeText;

/** The rules about themes that there are. */
final class ThemeDecisions {

    private ThemeDecisions() {}

    static Decision revise(Strategy strategy, ReviseTheme command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        ThemeText before = inUse(strategy, command.ref().value());
        StrategyDecisions.onceAdoptedNeedsReason(strategy, context);
        ThemeText after = command.appliedTo(before);
        StrategyDecisions.mustChange("changes", "theme.unchanged", after.equals(before));
        return Decision.of(
                command.ref().value(),
                new ThemeRevised(command.strategy(), command.ref().value(), before, after));
    }

    static Decision retire(Strategy strategy, RetireTheme command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        inUse(strategy, command.ref().value());
        context.needsReason("theme.reason-missing", "Enter a reason for retiring the theme.");
        return Decision.of(
                command.ref().value(),
                new ThemeRetired(command.strategy(), command.ref().value()));
    }

    private static ThemeText inUse(Strategy strategy, String ref) {
        ThemeText theme = strategy.theme(ref)
                .orElseThrow(() -> Refusal.at(
                        "ref",
                        Refusal.Kind.UNKNOWN,
                        "theme.unknown",
                        "There is no theme " + ref + " in this strategy. Check the reference."));
        if (strategy.isRetired(ref)) {
            throw Refusal.at(
                    "ref",
                    Refusal.Kind.RULE,
                    "theme.retired",
                    "Theme " + ref + " is retired and cannot be changed. Add a new theme if one is needed.");
        }
        return theme;
    }
}
