package org.waymark.query.highlight;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;

/** A highlight report as its case file shows it: its state and its versions. What it says is on a page of its own. */
public record HighlightReportCase(HighlightReportView report) implements CaseState {

    @Override
    public String template() {
        return "highlight/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return HighlightReportCasePaper.tables(report, strategy.charter().timeZone());
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
