package org.waymark.query.happening;

import java.util.Locale;
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

/** What happened to a worksheet or a row of it, in a sentence. */
final class WorksheetSentences {

    private WorksheetSentences() {}

    static String of(WorksheetEvent event) {
        return switch (event) {
            case WorksheetStarted started ->
                "Started worksheet %s, “%s” (%s)."
                        .formatted(
                                started.worksheet(),
                                started.head().title(),
                                started.form().title().toLowerCase(Locale.UK));
            case WorksheetRevised revised ->
                "Revised what worksheet %s says of itself: %s."
                        .formatted(revised.worksheet(), FieldChanges.names(revised.before(), revised.after()));
            case WorksheetFormChanged changed ->
                "Changed the columns of worksheet %s to version %d of “%s”."
                        .formatted(
                                changed.worksheet(),
                                changed.after().version(),
                                changed.after().title());
            case WorksheetRowsOrdered ordered ->
                "Put the rows of worksheet %s in another order.".formatted(ordered.worksheet());
            case WorksheetAgreed agreed ->
                agreed.review() == null
                        ? "Agreed worksheet %s.".formatted(agreed.worksheet())
                        : "Agreed worksheet %s at meeting %s.".formatted(agreed.worksheet(), agreed.review());
            case WorksheetReopened reopened -> "Reopened worksheet %s.".formatted(reopened.worksheet());
            case WorksheetClosed closed -> "Closed worksheet %s.".formatted(closed.worksheet());
        };
    }

    static String of(WorksheetRowEvent event) {
        return switch (event) {
            case WorksheetRowAdded added ->
                "Added row %s to worksheet %s: “%s”."
                        .formatted(added.row(), added.worksheet(), WorksheetMeaning.title(added.cells()));
            case WorksheetRowRevised revised ->
                "Revised row %s of worksheet %s: %s."
                        .formatted(revised.row(), revised.worksheet(), WorksheetChanges.names(revised));
            case WorksheetRowRemoved removed ->
                "Removed row %s from worksheet %s.".formatted(removed.row(), removed.worksheet());
            case WorksheetRowRestored restored ->
                "Put row %s back into worksheet %s.".formatted(restored.row(), restored.worksheet());
        };
    }
}
