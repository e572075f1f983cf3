package org.waymark.query.worksheet;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.worksheet.sheet.Sheet;

/** A worksheet as its case file shows it. Its rows are on a page of their own. */
public record WorksheetCase(Sheet sheet) implements CaseState {

    @Override
    public String template() {
        return "worksheet/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return SheetPaper.tables(sheet, strategy.charter().timeZone());
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
