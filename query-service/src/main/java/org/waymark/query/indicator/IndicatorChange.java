package org.waymark.query.indicator;

import static org.waymark.query.indicator.IndicatorView.KEPT;
import static org.waymark.query.views.Appending.last;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Benchmark;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.query.indicator.IndicatorView.Compared;
import org.waymark.query.indicator.IndicatorView.Ended;
import org.waymark.query.indicator.IndicatorView.Measured;
import org.waymark.query.indicator.IndicatorView.SetRule;
import org.waymark.query.indicator.IndicatorView.SetTarget;
import org.waymark.query.views.Provenance;

/** An indicator as it is being changed, with fields of the same names. */
final class IndicatorChange {

    private final IndicatorView before;
    private final Provenance stamp;
    IndicatorDefinition definition;
    private SetRule rule;
    private List<SetRule> formerRules;
    private List<SetTarget> targets;
    private List<SetTarget> formerTargets;
    private List<Measured> measurements;
    private List<Measured> former;
    List<Compared> benchmarks;

    @Nullable Provenance retired;

    IndicatorChange(IndicatorView before, Provenance stamp) {
        this.before = before;
        this.stamp = stamp;
        this.definition = before.definition();
        this.rule = before.rule();
        this.formerRules = before.formerRules();
        this.targets = before.targets();
        this.formerTargets = before.formerTargets();
        this.measurements = before.measurements();
        this.former = before.former();
        this.benchmarks = before.benchmarks();
        this.retired = before.retired();
    }

    void rule(SetRule next) {
        formerRules = last(KEPT, formerRules, rule);
        rule = next;
    }

    void target(SetTarget next) {
        Optional<SetTarget> was = targets.stream()
                .filter(each -> each.period().equals(next.period()))
                .findFirst();
        was.ifPresent(each -> formerTargets = last(KEPT, formerTargets, each));
        targets = plus(without(was), next);
    }

    private List<SetTarget> without(Optional<SetTarget> gone) {
        return targets.stream()
                .filter(each -> gone.isEmpty() || each != gone.get())
                .toList();
    }

    /** What counts of a period does not any more. */
    void end(MeasuredPeriod period, Ended.How how) {
        before.measured(period).ifPresent(was -> {
            former = last(KEPT, former, new Measured(was.measurement(), was.stamp(), new Ended(how, stamp)));
            measurements = measurements.stream().filter(each -> each != was).toList();
        });
    }

    void measure(Measurement measurement) {
        measurements = plus(measurements, new Measured(measurement, stamp, null));
    }

    /** What the series has for the period does not count any more. */
    void remove(Benchmark benchmark) {
        benchmarks = benchmarks.stream()
                .filter(each -> !each.benchmark().series().equalsIgnoreCase(benchmark.series())
                        || !each.benchmark().period().equals(benchmark.period()))
                .toList();
    }

    IndicatorView made() {
        return new IndicatorView(
                before.strategy(),
                before.ref(),
                definition,
                rule,
                formerRules,
                targets,
                formerTargets,
                measurements,
                former,
                benchmarks,
                retired,
                before.added(),
                stamp);
    }
}
