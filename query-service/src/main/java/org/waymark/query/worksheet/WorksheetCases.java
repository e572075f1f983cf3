package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.SteeringCases;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.worksheet.sheet.Sheets;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** Worksheets, as a kind of case. */
@Component
final class WorksheetCases extends SteeringCases {

    static final String TAB = "worksheets";
    static final String TAB_TITLE = "Worksheets";

    @Override
    public CaseKind kind() {
        return CaseKind.WORKSHEET;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String tabTitle() {
        return TAB_TITLE;
    }

    @Override
    public Optional<WorksheetCase> find(StrategyMoment moment, String ref, long from) {
        return moment.snapshot().one(WORKSHEETS, ref).map(head -> new WorksheetCase(Sheets.of(moment, head)));
    }

    @Override
    public Optional<WorksheetView> current(StrategyMoment moment, String ref) {
        return moment.snapshot().one(WORKSHEETS, ref);
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return WorksheetOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return RowWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return WorksheetOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(WorksheetPack.of(happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return moment.snapshot().all(WORKSHEETS).stream()
                .map(WorksheetTerms::of)
                .toList();
    }
}
