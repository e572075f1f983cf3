package org.waymark.query.worksheet;

import java.util.List;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** The rows of worksheets whose day waits for the people whom they name. */
final class RowWork {

    private RowWork() {}

    /** What a worksheet wants. */
    enum Kind implements WorkKind {
        WORKSHEET_ROW;

        @Override
        public String title() {
            return "Rows of worksheets that name me";
        }

        @Override
        public String rule() {
            return "Rows of open worksheets with a date of their own, such as the next time a group is engaged, until they are"
                    + " done.";
        }

        @Override
        public boolean leads() {
            return true;
        }
    }

    static List<WorkItem> of(StrategyMoment moment) {
        return WorksheetOverview.dates(moment).stream()
                .map(date -> WorkItem.of(Kind.WORKSHEET_ROW, String.valueOf(date.ref()), date.title(), date.people())
                        .due(Due.on(date.date(), date.kind().title()))
                        .by(WorksheetRowForms.REVISE))
                .toList();
    }
}
