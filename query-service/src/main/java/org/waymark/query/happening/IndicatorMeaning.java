package org.waymark.query.happening;

import org.waymark.events.CaseKind;
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
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.TargetSet;
import org.waymark.query.happening.Happening.Written;

/** What the events of indicators mean. */
final class IndicatorMeaning {

    private IndicatorMeaning() {}

    static EventMeaning of(IndicatorEvent event) {
        return new EventMeaning(
                happening(event), day -> IndicatorSentences.of(event), memory -> IndicatorChanges.of(event));
    }

    private static Happening happening(IndicatorEvent event) {
        return switch (event) {
            case IndicatorAdded added ->
                new Opened(CaseKind.INDICATOR, added.definition().name());
            case IndicatorRevised revised -> new Revised(revised.after().name());
            case IndicatorRuleSet ignored -> new Written();
            case IndicatorTargetSet ignored -> new TargetSet();
            case MeasurementRecorded ignored -> new Reported();
            case MeasurementCorrected ignored -> new Corrected(null);
            case MeasurementWithdrawn ignored -> new Corrected(null);
            case BenchmarkAdded ignored -> new Written();
            case BenchmarkRemoved ignored -> new Written();
            case IndicatorRetired ignored -> new Closed();
            case IndicatorReinstated ignored -> new Reopened();
        };
    }
}
