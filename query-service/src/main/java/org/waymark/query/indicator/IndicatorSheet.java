package org.waymark.query.indicator;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.query.kinds.MeetingSheet;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/** The indicators of a meeting, by theme and outcome. */
@Component
final class IndicatorSheet implements MeetingSheet {

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String title() {
        return "Indicators";
    }

    @Override
    public boolean wide() {
        return false;
    }

    @Override
    public String template() {
        return "indicator/sheet";
    }

    @Override
    public Map<String, Object> model(StrategySnapshot snapshot) {
        return Map.of("list", IndicatorGroups.of(Strategies.at(snapshot), Indicators.of(snapshot)));
    }
}
