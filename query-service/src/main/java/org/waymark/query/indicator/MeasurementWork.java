package org.waymark.query.indicator;

import java.util.List;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** The measurements that wait for those who own indicators. */
final class MeasurementWork {

    private MeasurementWork() {}

    static List<WorkItem> of(StrategyMoment moment) {
        return Indicators.of(moment).inUse().stream()
                .map(figures -> WorkItem.of(
                                WorkKind.MEASUREMENT,
                                figures.indicator().ref(),
                                figures.indicator().definition().name(),
                                IndicatorOverview.people(figures.indicator()))
                        .due(Due.on(IndicatorOverview.due(figures), "Measurement due"))
                        .by(IndicatorForms.RECORD))
                .toList();
    }
}
