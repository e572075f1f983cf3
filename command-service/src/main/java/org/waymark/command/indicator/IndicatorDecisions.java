package org.waymark.command.indicator;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorEvent.IndicatorAdded;
import org.waymark.events.IndicatorEvent.IndicatorReinstated;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.IndicatorRevised;
import org.waymark.events.IndicatorRule;
import org.waymark.events.ThemeText;
import org.waymark.events.Typed;

/** The rules about what an indicator says of itself, and whether it is measured at all. */
final class IndicatorDecisions {

    static final String REASON_MISSING = "indicator.reason-missing";

    private static final String OUTCOME = "outcome";

    private IndicatorDecisions() {}

    static Decision add(NewCase place, AddIndicator command, DecisionContext context) {
        Strategy strategy = place.strategy();
        strategy.mustExist(command.strategy());
        place.mustHave("items", command.items());
        IndicatorDefinition definition = sound(strategy, null, command.definition());
        IndicatorRule rule = command.rule() == null
                ? IndicatorRule.DEFAULT
                : TargetDecisions.rule(
                        1, command.rule().tolerance(), command.rule().in(), "rule.tolerance");
        String ref = place.ref(command.ref(), IndicatorFeature.KIND);
        return place.opened(ref, new IndicatorAdded(command.strategy(), ref, definition, rule), command.items());
    }

    static Decision revise(Indicator indicator, ReviseIndicator command, DecisionContext context) {
        String ref = command.indicator().value();
        IndicatorDefinition before = indicator.mustBeInUse(command.indicator().in(command.strategy()));
        context.needsReason(REASON_MISSING, "Enter a reason for revising the indicator.");
        IndicatorDefinition after = sound(
                indicator.strategy(),
                before,
                command.changes().appliedTo(IndicatorField.of(before)).definition());
        mustDiffer(before, after, "changes");
        targetsMustFit(indicator, after.better());
        return Decision.of(ref, new IndicatorRevised(command.strategy(), ref, before, after));
    }

    static Decision retire(Indicator indicator, RetireIndicator command, DecisionContext context) {
        String ref = command.indicator().value();
        indicator.mustExist(command.indicator().in(command.strategy()));
        if (indicator.isRetired()) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "indicator.already-retired",
                    "This indicator is already retired. No change is needed.");
        }
        context.needsReason(REASON_MISSING, "Enter a reason for retiring the indicator.");
        return Decision.of(ref, new IndicatorRetired(command.strategy(), ref));
    }

    static Decision reinstate(Indicator indicator, ReinstateIndicator command, DecisionContext context) {
        String ref = command.indicator().value();
        indicator.mustExist(command.indicator().in(command.strategy()));
        if (!indicator.isRetired()) {
            throw Refusal.of(
                    Refusal.Kind.RULE, "indicator.not-retired", "This indicator is not retired. No change is needed.");
        }
        context.needsReason(REASON_MISSING, "Enter a reason for reinstating the indicator.");
        return Decision.of(ref, new IndicatorReinstated(command.strategy(), ref));
    }

    /**
     * The definition, if what it names is there. What stays is not asked about again.
     *
     * @param before null where it is new
     */
    private static IndicatorDefinition sound(
            Strategy strategy, @Nullable IndicatorDefinition before, IndicatorDefinition wanted) {
        boolean sameTheme = before != null && Objects.equals(before.theme(), wanted.theme());
        if (wanted.owner() != null && (before == null || !wanted.owner().equals(before.owner()))) {
            strategy.mustBeMembers("owner", List.of(wanted.owner()));
        }
        if (wanted.theme() != null && !sameTheme) {
            strategy.mustHaveTheme(wanted.theme());
        }
        boolean stays = sameTheme && before != null && Objects.equals(before.outcome(), wanted.outcome());
        return wanted.outcome() == null || stays
                ? wanted
                : withOutcome(wanted, outcome(strategy, wanted.theme(), wanted.outcome()));
    }

    /** The outcome as its theme words it. */
    private static String outcome(Strategy strategy, @Nullable String theme, String written) {
        if (theme == null) {
            throw Refusal.at(
                    OUTCOME,
                    Refusal.Kind.RULE,
                    "indicator.outcome-without-theme",
                    "An outcome is one of a theme. Choose the theme too, or leave out the outcome.");
        }
        ThemeText text = Objects.requireNonNull(strategy.themes().get(theme));
        return text.outcomes().stream()
                .filter(outcome -> Typed.trimmed(outcome).equalsIgnoreCase(Typed.trimmed(written)))
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        OUTCOME,
                        Refusal.Kind.RULE,
                        "indicator.outcome-unknown",
                        text.outcomes().isEmpty()
                                ? "Theme %s has no outcomes yet. Add the outcome to the theme first, or leave it out."
                                        .formatted(theme)
                                : "Theme %s has no such outcome. Its outcomes are %s. Choose one of them, or leave it out."
                                        .formatted(
                                                theme,
                                                text.outcomes().stream()
                                                        .map("“%s”"::formatted)
                                                        .collect(Collectors.joining(", ")))));
    }

    private static IndicatorDefinition withOutcome(IndicatorDefinition definition, String outcome) {
        return new IndicatorDefinition(
                definition.name(),
                definition.meaning(),
                definition.unit(),
                definition.better(),
                definition.baseline(),
                definition.frequency(),
                definition.daysToReport(),
                definition.source(),
                definition.owner(),
                definition.theme(),
                outcome);
    }

    /** A range is no single figure, and a single figure no range. */
    private static void targetsMustFit(Indicator indicator, BetterWhen better) {
        List<String> unfit = indicator.targets().entrySet().stream()
                .filter(target -> !TargetDecisions.fits(target.getValue(), better))
                .map(target -> target.getKey().title())
                .toList();
        if (!unfit.isEmpty()) {
            throw Refusal.at(
                    "changes",
                    Refusal.Kind.RULE,
                    "indicator.targets-unfit",
                    "The targets of %s are %s, which does not fit “%s”. Set the targets anew first: remove these, revise the indicator, then set them again."
                            .formatted(
                                    String.join(", ", unfit),
                                    better == BetterWhen.WITHIN ? "single figures" : "ranges",
                                    better.title()));
        }
    }

    static void mustDiffer(@Nullable Object before, @Nullable Object after, String field) {
        if (Objects.equals(before, after)) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "indicator.unchanged",
                    "This would change nothing. Change at least one field.");
        }
    }
}
