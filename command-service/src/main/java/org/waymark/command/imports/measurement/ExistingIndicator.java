package org.waymark.command.imports.measurement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorEvent.IndicatorAdded;
import org.waymark.events.IndicatorEvent.IndicatorReinstated;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.IndicatorRevised;
import org.waymark.events.IndicatorEvent.MeasurementCorrected;
import org.waymark.events.IndicatorEvent.MeasurementRecorded;
import org.waymark.events.IndicatorEvent.MeasurementWithdrawn;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.WaymarkEvent;

/** An indicator, with the measurements that count. */
public final class ExistingIndicator extends ExistingCase {

    private @Nullable IndicatorDefinition definition;
    private boolean retired;
    private final Map<MeasuredPeriod, Measured> measured = new TreeMap<>();

    /**
     * The measurement of a period.
     *
     * @param first as it was first recorded: a file from then is still recognised
     * @param now   the one that counts
     */
    record Measured(Measurement first, Measurement now) {}

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event, LocalDate asAt) {
        switch (event) {
            case IndicatorAdded added -> definition = added.definition();
            case IndicatorRevised revised -> definition = revised.after();
            case IndicatorRetired _ -> retired = true;
            case IndicatorReinstated _ -> retired = false;
            case MeasurementRecorded recorded -> put(recorded.measurement());
            case MeasurementCorrected corrected -> put(corrected.after());
            case MeasurementWithdrawn withdrawn ->
                measured.remove(withdrawn.measurement().period());
            default -> {}
        }
        return Optional.ofNullable(definition)
                .map(now -> new CaseFingerprint.Builder()
                        .say(MeasurementColumn.NAME, now.name())
                        .say("owner", now.owner())
                        .build());
    }

    private void put(Measurement measurement) {
        measured.merge(
                measurement.period(),
                new Measured(measurement, measurement),
                (before, _) -> new Measured(before.first(), measurement));
    }

    /** What it says of itself. */
    IndicatorDefinition definition() {
        return Objects.requireNonNull(definition, "an indicator begins with IndicatorAdded");
    }

    boolean isRetired() {
        return retired;
    }

    /** Its measurements by their periods. */
    Map<MeasuredPeriod, Measured> measured() {
        return Collections.unmodifiableMap(measured);
    }
}
