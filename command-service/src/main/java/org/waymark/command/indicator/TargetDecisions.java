package org.waymark.command.indicator;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Figure;
import org.waymark.events.Benchmark;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorEvent.BenchmarkAdded;
import org.waymark.events.IndicatorEvent.BenchmarkRemoved;
import org.waymark.events.IndicatorEvent.IndicatorRuleSet;
import org.waymark.events.IndicatorEvent.IndicatorTargetSet;
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.MeasuredPeriod;

/** The rules about what an indicator is compared with: its targets, the rule that rates it, and benchmarks. */
final class TargetDecisions {

    private static final String VALUE = "value";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String PERIOD = "period";

    private TargetDecisions() {}

    static Decision setRule(Indicator indicator, SetIndicatorRule command, DecisionContext context) {
        String ref = command.indicator().value();
        indicator.mustBeInUse(command.indicator().in(command.strategy()));
        context.needsReason(IndicatorDecisions.REASON_MISSING, "Enter a reason for changing the rule.");
        IndicatorRule before = indicator.rule();
        IndicatorDecisions.mustDiffer(
                before, rule(before.version(), command.tolerance(), command.in(), "tolerance"), "tolerance");
        IndicatorRule after = rule(before.version() + 1, command.tolerance(), command.in(), "tolerance");
        return Decision.of(ref, new IndicatorRuleSet(command.strategy(), ref, before, after));
    }

    /** @param field where the tolerance was given */
    static IndicatorRule rule(int version, Figure tolerance, IndicatorRule.Measure in, String field) {
        if (tolerance.value().signum() < 0) {
            throw refused(field, "indicator.tolerance-negative", "The tolerance must be 0 or more.");
        }
        return new IndicatorRule(version, tolerance.quantity(), in);
    }

    static Decision setTarget(Indicator indicator, SetIndicatorTarget command, DecisionContext context) {
        String ref = command.indicator().value();
        IndicatorDefinition definition =
                indicator.mustBeInUse(command.indicator().in(command.strategy()));
        MeasuredPeriod period = Periods.mustRead(PERIOD, command.period());
        IndicatorTarget before = indicator.target(period);
        IndicatorTarget after = target(definition.better(), command);
        if (before == null && after == null) {
            throw refused(
                    definition.better() == BetterWhen.WITHIN ? LOW : VALUE,
                    "indicator.target-missing",
                    "%s has no target. Enter what the indicator should reach.".formatted(period.title()));
        }
        IndicatorDecisions.mustDiffer(before, after, after != null && after.value() == null ? LOW : VALUE);
        if (before != null) {
            context.needsReason(
                    IndicatorDecisions.REASON_MISSING,
                    after == null
                            ? "Enter a reason for removing the target."
                            : "Enter a reason for changing the target of %s.".formatted(period.title()));
        }
        return Decision.of(ref, new IndicatorTargetSet(command.strategy(), ref, period, before, after));
    }

    /** Whether a target is of the kind that an indicator has. */
    static boolean fits(IndicatorTarget target, BetterWhen better) {
        return (target.value() == null) == (better == BetterWhen.WITHIN);
    }

    /** Null where no figures are given. */
    private static @Nullable IndicatorTarget target(BetterWhen better, SetIndicatorTarget command) {
        if (Stream.of(command.value(), command.low(), command.high()).allMatch(Objects::isNull)) {
            return null;
        }
        return better == BetterWhen.WITHIN ? range(command) : figure(better, command);
    }

    private static IndicatorTarget figure(BetterWhen better, SetIndicatorTarget command) {
        if (command.value() == null || command.low() != null || command.high() != null) {
            throw refused(
                    command.low() != null ? LOW : command.high() != null ? HIGH : VALUE,
                    "indicator.target-unfit",
                    "This indicator is %s, so its target is one figure. Enter the value alone."
                            .formatted(inSentence(better)));
        }
        return IndicatorTarget.of(command.value().quantity());
    }

    private static IndicatorTarget range(SetIndicatorTarget command) {
        Figure low = command.low();
        Figure high = command.high();
        if (command.value() != null || low == null || high == null) {
            throw refused(
                    command.value() != null ? VALUE : low == null ? LOW : HIGH,
                    "indicator.target-unfit",
                    "This indicator is %s, so its target has a low and a high end. Enter these two."
                            .formatted(inSentence(BetterWhen.WITHIN)));
        }
        if (low.value().compareTo(high.value()) > 0) {
            throw refused(
                    HIGH,
                    "indicator.target-reversed",
                    "The high end of the range is below its low end. Exchange them, or correct one.");
        }
        return IndicatorTarget.within(low.quantity(), high.quantity());
    }

    private static String inSentence(BetterWhen better) {
        return Character.toLowerCase(better.title().charAt(0)) + better.title().substring(1);
    }

    static Decision addBenchmark(Indicator indicator, AddBenchmark command, DecisionContext context) {
        String ref = command.indicator().value();
        indicator.mustBeInUse(command.indicator().in(command.strategy()));
        MeasuredPeriod period = Periods.mustRead(PERIOD, command.period());
        Benchmark before = indicator.benchmark(command.series(), period).orElse(null);
        Benchmark after = new Benchmark(
                indicator.series(command.series()), period, command.value().quantity(), command.source());
        IndicatorDecisions.mustDiffer(before, after, VALUE);
        if (before != null) {
            context.needsReason(
                    IndicatorDecisions.REASON_MISSING,
                    "“%s” has a benchmark for %s already (%s). Enter a reason for changing it."
                            .formatted(before.series(), period.title(), before.value()));
        }
        return Decision.of(ref, new BenchmarkAdded(command.strategy(), ref, before, after));
    }

    static Decision removeBenchmark(Indicator indicator, RemoveBenchmark command, DecisionContext context) {
        String ref = command.indicator().value();
        indicator.mustBeInUse(command.indicator().in(command.strategy()));
        MeasuredPeriod period = Periods.mustRead(PERIOD, command.period());
        Benchmark benchmark = indicator
                .benchmark(command.series(), period)
                .orElseThrow(() -> refused(
                        PERIOD,
                        "benchmark.unknown",
                        "“%s” has no benchmark for %s. Check the name and the period."
                                .formatted(command.series(), period.title())));
        context.needsReason(IndicatorDecisions.REASON_MISSING, "Enter a reason for removing the benchmark.");
        return Decision.of(ref, new BenchmarkRemoved(command.strategy(), ref, benchmark));
    }

    private static Refusal refused(String field, String code, String message) {
        return Refusal.at(field, Refusal.Kind.RULE, code, message);
    }
}
