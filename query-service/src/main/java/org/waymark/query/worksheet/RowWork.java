package org.waymark.query.worksheet;

import java.util.List;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** The rows of worksheets whose day waits for the people whom they name. */
final class RowWork {

    private RowWork() {}

    static List<WorkItem> of(StrategyMoment moment) {
        return WorksheetOverview.dates(moment).stream()
                .map(date -> WorkItem.of(
                                WorkKind.WORKSHEET_ROW, String.valueOf(date.ref()), date.title(), date.people())
                        .due(Due.on(date.date(), date.kind().title()))
                        .by(WorksheetRowForms.REVISE))
                .toList();
    }
}
