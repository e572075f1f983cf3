package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.sheet.WorksheetRowFold.WORKSHEET_ROWS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.kinds.WithoutLead;
import org.waymark.query.worksheet.sheet.Sheets;

/** Rows of worksheets, as a kind of case. Overview and packs tell of them with their worksheets. */
@Component
final class WorksheetRowCases implements CaseDeclaration {

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
    public boolean linksToFrameworks() {
        return false;
    }

    @Override
    public boolean canBeAtRisk() {
        return true;
    }

    @Override
    public boolean leadsToWork() {
        return true;
    }

    @Override
    public List<Tracked> tracked(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public List<WithoutLead> withoutLead(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public Optional<CaseImport> imports() {
        return Optional.empty();
    }

    @Override
    public Optional<AttentionSection> attention(StrategyMoment moment) {
        return Optional.empty();
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return List.of();
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(WorksheetRowPack.of(happened));
    }
}
