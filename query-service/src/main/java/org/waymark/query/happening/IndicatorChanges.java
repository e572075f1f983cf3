package org.waymark.query.happening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.waymark.events.IndicatorTarget;
import org.waymark.events.Measurement;

/** Before and after of what happened to an indicator, field by field. */
final class IndicatorChanges {

    private static final String NO_UNIT = "";

    private IndicatorChanges() {}

    static List<FieldChange> of(IndicatorEvent event) {
        return switch (event) {
            case IndicatorAdded added -> {
                Map<String, String> said = new LinkedHashMap<>(FieldChanges.fields(added.definition()));
                said.put(
                        "rule",
                        IndicatorWords.rule(added.rule(), added.definition().unit()));
                yield FieldChanges.between(Map.of(), said);
            }
            case IndicatorRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case IndicatorRuleSet set ->
                FieldChanges.one(
                        "rule", IndicatorWords.rule(set.before(), NO_UNIT), IndicatorWords.rule(set.after(), NO_UNIT));
            case IndicatorTargetSet set ->
                List.of(new FieldChange(
                        "target for " + set.period().title(), target(set.before()), target(set.after())));
            case MeasurementRecorded recorded -> FieldChanges.between(Map.of(), said(recorded.measurement()));
            case MeasurementCorrected corrected ->
                FieldChanges.between(said(corrected.before()), said(corrected.after()));
            case MeasurementWithdrawn withdrawn -> FieldChanges.between(said(withdrawn.measurement()), Map.of());
            case BenchmarkAdded added -> FieldChanges.between(added.before(), added.after());
            case BenchmarkRemoved removed -> FieldChanges.between(FieldChanges.fields(removed.benchmark()), Map.of());
            case IndicatorRetired ignored -> List.of(new FieldChange("status", null, "Retired"));
            case IndicatorReinstated ignored -> List.of(new FieldChange("status", "Retired", null));
        };
    }

    private static @Nullable String target(@Nullable IndicatorTarget target) {
        return target == null ? null : IndicatorWords.target(target, NO_UNIT);
    }

    private static Map<String, String> said(Measurement measurement) {
        Map<String, String> said = new LinkedHashMap<>(FieldChanges.fields(measurement));
        if (measurement.suppressed()) {
            said.put("value", IndicatorWords.SUPPRESSED);
        }
        return said;
    }
}
