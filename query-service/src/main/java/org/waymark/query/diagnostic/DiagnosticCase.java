package org.waymark.query.diagnostic;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;

/** A run of the diagnostic as its case file shows it. Its questions are on a page of their own. */
public record DiagnosticCase(DiagnosticSheet sheet) implements CaseState {

    @Override
    public String template() {
        return "diagnostic/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return DiagnosticPaper.tables(sheet, sheet.questions());
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
