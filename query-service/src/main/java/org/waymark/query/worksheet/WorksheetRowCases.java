package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.sheet.WorksheetRowFold.WORKSHEET_ROWS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.PartCases;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.worksheet.sheet.Sheets;

/** Rows of worksheets, as a kind of case. Overview and packs tell of them with their worksheets. */
@Component
final class WorksheetRowCases extends PartCases {

    @Override
    public CaseKind kind() {
        return CaseKind.WORKSHEET_ROW;
    }

    @Override
    public String tab() {
        return WorksheetCases.TAB;
    }

    @Override
    public String tabTitle() {
        return WorksheetCases.TAB_TITLE;
    }

    @Override
    public Optional<WorksheetRowCase> find(StrategyMoment moment, String ref, long from) {
        return current(moment, ref)
                .map(current -> Sheets.of(moment, current.worksheet()))
                .flatMap(sheet -> sheet.row(ref).map(row -> new WorksheetRowCase(sheet, row)));
    }

    @Override
    public Optional<CurrentRow> current(StrategyMoment moment, String ref) {
        return moment.snapshot()
                .one(WORKSHEET_ROWS, ref)
                .flatMap(row ->
                        moment.snapshot().one(WORKSHEETS, row.worksheet()).map(sheet -> new CurrentRow(row, sheet)));
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(WorksheetRowPack.of(happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return WorksheetTerms.rows(moment);
    }
}
