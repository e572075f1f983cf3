package org.waymark.query.indicator;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;

/** An indicator as its case file shows it. Its charts are on a page of their own. */
public record IndicatorCase(IndicatorFigures figures) implements CaseState {

    @Override
    public String template() {
        return "indicator/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return IndicatorPaper.tables(figures);
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
