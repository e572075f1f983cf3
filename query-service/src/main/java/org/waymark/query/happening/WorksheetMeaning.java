package org.waymark.query.happening;

import java.util.List;
import org.waymark.events.CaseKind;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRevised;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetRowEvent;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;
import org.waymark.query.happening.Happening.Agreed;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.Written;

/** What the events of worksheets and their rows mean. */
public final class WorksheetMeaning {

    private WorksheetMeaning() {}

    static EventMeaning of(WorksheetEvent event) {
        return new EventMeaning(
                happening(event), day -> WorksheetSentences.of(event), memory -> WorksheetChanges.of(event));
    }

    static EventMeaning of(WorksheetRowEvent event) {
        return new EventMeaning(
                happening(event), day -> WorksheetSentences.of(event), memory -> WorksheetChanges.of(event));
    }

    private static Happening happening(WorksheetEvent event) {
        return switch (event) {
            case WorksheetStarted started ->
                new Opened(CaseKind.WORKSHEET, started.head().title());
            case WorksheetRevised revised -> new Revised(revised.after().title());
            case WorksheetFormChanged ignored -> new Written();
            case WorksheetRowsOrdered ignored -> new Written();
            case WorksheetAgreed ignored -> new Agreed();
            case WorksheetReopened ignored -> new Reopened();
            case WorksheetClosed ignored -> new Closed();
        };
    }

    private static Happening happening(WorksheetRowEvent event) {
        return switch (event) {
            case WorksheetRowAdded added -> new Opened(CaseKind.WORKSHEET_ROW, title(added.cells()));
            case WorksheetRowRevised revised -> new Revised(title(revised.after()));
            case WorksheetRowRemoved ignored -> new Closed();
            case WorksheetRowRestored ignored -> new Reopened();
        };
    }

    /** What a row is called: what its first cell says. */
    public static String title(List<WorksheetCell> cells) {
        return cells.isEmpty() ? CaseKind.WORKSHEET_ROW.title() : words(cells.getFirst());
    }

    /** What a cell says, without its column. */
    static String words(WorksheetCell cell) {
        return cell.text() == null ? String.join("; ", cell.values()) : cell.text();
    }
}
