package org.waymark.query.indicator;

import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
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
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.indicator.IndicatorView.Compared;
import org.waymark.query.indicator.IndicatorView.Ended;
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
                new SetRule(added.rule(), stamp),
                List.of(),
                List.of(),
                List.of(),
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
            case IndicatorRuleSet set -> change.rule(new SetRule(set.after(), stamp));
            case IndicatorTargetSet set -> change.target(new SetTarget(set.period(), set.after(), stamp));
            case MeasurementRecorded recorded -> {
                change.end(recorded.measurement().period(), Ended.How.REPLACED);
                change.measure(recorded.measurement());
            }
            case MeasurementCorrected corrected -> {
                change.end(corrected.before().period(), Ended.How.CORRECTED);
                change.measure(corrected.after());
            }
            case MeasurementWithdrawn withdrawn ->
                change.end(withdrawn.measurement().period(), Ended.How.WITHDRAWN);
            case BenchmarkAdded added -> {
                change.remove(added.after());
                change.benchmarks = plus(change.benchmarks, new Compared(added.after(), stamp));
            }
            case BenchmarkRemoved removed -> change.remove(removed.benchmark());
            case IndicatorRetired ignored -> change.retired = stamp;
            case IndicatorReinstated ignored -> change.retired = null;
        }
        return change.made();
    }
}
