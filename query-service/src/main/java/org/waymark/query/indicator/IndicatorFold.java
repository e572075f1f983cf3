package org.waymark.query.indicator;

import static org.waymark.query.views.Appending.changed;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Benchmark;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorEvent;
import org.waymark.events.IndicatorEvent.BenchmarkAdded;
import org.waymark.events.IndicatorEvent.BenchmarkRemoved;
import org.waymark.events.IndicatorEvent.IndicatorAdded;
import org.waymark.events.IndicatorEvent.IndicatorReinstated;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.IndicatorRevised;
import org.waymark.events.IndicatorEvent.IndicatorRuleSet;
import org.waymark.events.IndicatorEvent.IndicatorTargetSet;
import org.waymark.events.IndicatorEvent.MeasurementCorrected;
import org.waymark.events.IndicatorEvent.MeasurementRecorded;
import org.waymark.events.IndicatorEvent.MeasurementWithdrawn;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.indicator.IndicatorView.Compared;
import org.waymark.query.indicator.IndicatorView.Ended;
import org.waymark.query.indicator.IndicatorView.Measured;
import org.waymark.query.indicator.IndicatorView.SetRule;
import org.waymark.query.indicator.IndicatorView.SetTarget;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds indicators. One event costs as much as its indicator has figures. */
public final class IndicatorFold implements View<IndicatorView> {

    public static final IndicatorFold INDICATORS = new IndicatorFold();

    private IndicatorFold() {}

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<IndicatorView> stateType() {
        return IndicatorView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof IndicatorEvent event ? Optional.of(event.indicator()) : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable IndicatorView evolve(@Nullable IndicatorView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case IndicatorAdded added -> begin(added, stamp);
            case IndicatorEvent event ->
                evolved(Objects.requireNonNull(before, "an indicator begins with IndicatorAdded"), event, stamp);
            default -> before;
        };
    }

    private static IndicatorView begin(IndicatorAdded added, Provenance stamp) {
        return new IndicatorView(
                added.strategy(),
                added.indicator(),
                added.definition(),
                List.of(new SetRule(added.rule(), stamp)),
                List.of(),
                List.of(),
                List.of(),
                null,
                stamp,
                stamp);
    }

    private static IndicatorView evolved(IndicatorView before, IndicatorEvent event, Provenance stamp) {
        IndicatorChange change = new IndicatorChange(before, stamp);
        switch (event) {
            case IndicatorAdded ignored -> throw new IllegalStateException("an indicator begins once");
            case IndicatorRevised revised -> change.definition = revised.after();
            case IndicatorRuleSet set -> change.rules = plus(before.rules(), new SetRule(set.after(), stamp));
            case IndicatorTargetSet set ->
                change.targets = plus(before.targets(), new SetTarget(set.period(), set.after(), stamp));
            case MeasurementRecorded recorded ->
                change.measurements = recorded(
                        before,
                        recorded.measurement().period(),
                        new Ended(Ended.How.REPLACED, stamp),
                        recorded.measurement());
            case MeasurementCorrected corrected ->
                change.measurements = recorded(
                        before, corrected.before().period(), new Ended(Ended.How.CORRECTED, stamp), corrected.after());
            case MeasurementWithdrawn withdrawn ->
                change.measurements =
                        ended(before, withdrawn.measurement().period(), new Ended(Ended.How.WITHDRAWN, stamp));
            case BenchmarkAdded added ->
                change.benchmarks = plus(ended(before, added.after(), stamp), new Compared(added.after(), stamp, null));
            case BenchmarkRemoved removed -> change.benchmarks = ended(before, removed.benchmark(), stamp);
            case IndicatorRetired ignored -> change.retired = stamp;
            case IndicatorReinstated ignored -> change.retired = null;
        }
        return change.made();
    }

    private static List<Measured> recorded(
            IndicatorView before, MeasuredPeriod period, Ended ended, Measurement measurement) {
        return plus(ended(before, period, ended), new Measured(measurement, ended.by(), null));
    }

    private static List<Measured> ended(IndicatorView before, MeasuredPeriod period, Ended ended) {
        return changed(
                before.measurements(),
                each -> each.counts() && each.measurement().period().equals(period),
                each -> new Measured(each.measurement(), each.stamp(), ended));
    }

    private static List<Compared> ended(IndicatorView before, Benchmark benchmark, Provenance stamp) {
        return changed(
                before.benchmarks(),
                each -> each.ended() == null
                        && each.benchmark().series().equalsIgnoreCase(benchmark.series())
                        && each.benchmark().period().equals(benchmark.period()),
                each -> new Compared(each.benchmark(), each.stamp(), stamp));
    }

    /** An indicator as it is being changed, with fields of the same names. */
    private static final class IndicatorChange {

        private final IndicatorView before;
        private final Provenance stamp;
        private IndicatorDefinition definition;
        private List<SetRule> rules;
        private List<SetTarget> targets;
        private List<Measured> measurements;
        private List<Compared> benchmarks;

        private @Nullable Provenance retired;

        IndicatorChange(IndicatorView before, Provenance stamp) {
            this.before = before;
            this.stamp = stamp;
            this.definition = before.definition();
            this.rules = before.rules();
            this.targets = before.targets();
            this.measurements = before.measurements();
            this.benchmarks = before.benchmarks();
            this.retired = before.retired();
        }

        IndicatorView made() {
            return new IndicatorView(
                    before.strategy(),
                    before.ref(),
                    definition,
                    rules,
                    targets,
                    measurements,
                    benchmarks,
                    retired,
                    before.added(),
                    stamp);
        }
    }
}
