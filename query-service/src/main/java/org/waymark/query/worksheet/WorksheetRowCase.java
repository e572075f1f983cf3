package org.waymark.query.worksheet;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/** A row of a worksheet as its case file shows it. */
public record WorksheetRowCase(Sheet sheet, SheetRow row) implements CaseState {

    @Override
    public String template() {
        return "worksheet/row";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return List.of(SheetPaper.row(sheet, row));
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
