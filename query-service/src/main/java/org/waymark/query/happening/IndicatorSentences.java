package org.waymark.query.happening;

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

/** What happened to an indicator, in a sentence. */
final class IndicatorSentences {

    private static final String NO_UNIT = "";

    private IndicatorSentences() {}

    static String of(IndicatorEvent event) {
        return switch (event) {
            case IndicatorAdded added ->
                "Added indicator %s, “%s”."
                        .formatted(added.indicator(), added.definition().name());
            case IndicatorRevised revised ->
                "Revised indicator %s: %s."
                        .formatted(revised.indicator(), FieldChanges.names(revised.before(), revised.after()));
            case IndicatorRuleSet set ->
                "Set version %d of the rule by which indicator %s is rated."
                        .formatted(set.after().version(), set.indicator());
            case IndicatorTargetSet set -> target(set);
            case MeasurementRecorded recorded ->
                "Recorded %s for %s of indicator %s."
                        .formatted(
                                IndicatorWords.value(recorded.measurement(), NO_UNIT),
                                recorded.measurement().period().title(),
                                recorded.indicator());
            case MeasurementCorrected corrected ->
                "Corrected the measurement of indicator %s for %s from %s to %s."
                        .formatted(
                                corrected.indicator(),
                                corrected.after().period().title(),
                                IndicatorWords.value(corrected.before(), NO_UNIT),
                                IndicatorWords.value(corrected.after(), NO_UNIT));
            case MeasurementWithdrawn withdrawn ->
                "Withdrew the measurement of indicator %s for %s."
                        .formatted(
                                withdrawn.indicator(),
                                withdrawn.measurement().period().title());
            case BenchmarkAdded added ->
                (added.before() == null
                                ? "Added the benchmark %s to indicator %s: %s."
                                : "Changed the benchmark %s of indicator %s to %s.")
                        .formatted(
                                IndicatorWords.benchmark(added.after()),
                                added.indicator(),
                                IndicatorWords.number(added.after().value()));
            case BenchmarkRemoved removed ->
                "Removed the benchmark %s from indicator %s."
                        .formatted(IndicatorWords.benchmark(removed.benchmark()), removed.indicator());
            case IndicatorRetired retired -> "Retired indicator %s.".formatted(retired.indicator());
            case IndicatorReinstated reinstated -> "Reinstated indicator %s.".formatted(reinstated.indicator());
        };
    }

    private static String target(IndicatorTargetSet set) {
        String period = set.period().title();
        if (set.after() == null) {
            return "Removed the target of indicator %s for %s.".formatted(set.indicator(), period);
        }
        String target = IndicatorWords.target(set.after(), NO_UNIT);
        return set.before() == null
                ? "Set the target of indicator %s for %s: %s.".formatted(set.indicator(), period, target)
                : "Changed the target of indicator %s for %s from %s to %s."
                        .formatted(set.indicator(), period, IndicatorWords.target(set.before(), NO_UNIT), target);
    }
}
