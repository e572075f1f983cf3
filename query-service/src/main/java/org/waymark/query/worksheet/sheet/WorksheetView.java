package org.waymark.query.worksheet.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetHead;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A worksheet without its rows, which are {@link WorksheetRowView}s.
 *
 * @param form    its columns now
 * @param order   refs of the rows in the order that somebody gave them; those that are not in it follow by their number
 * @param agreed  by whom and when; null unless it is agreed
 * @param review  ref of the meeting that agreed it; null where none is named
 * @param closed  by whom and when; null unless it is closed
 * @param started who started it
 * @param changed the last thing that happened to it, apart from its rows
 */
public record WorksheetView(
        StrategyCode strategy,
        String ref,
        WorksheetHead head,
        WorksheetForm form,
        List<String> order,
        @Nullable Provenance agreed,
        @Nullable String review,
        @Nullable Provenance closed,
        Provenance started,
        Provenance changed)
        implements CurrentState {

    /** How far it is. */
    public WorksheetState state() {
        return closed != null ? WorksheetState.CLOSED : agreed != null ? WorksheetState.AGREED : WorksheetState.OPEN;
    }

    WorksheetView withHead(WorksheetHead other) {
        return new WorksheetView(strategy, ref, other, form, order, agreed, review, closed, started, changed);
    }

    WorksheetView withForm(WorksheetForm other) {
        return new WorksheetView(strategy, ref, head, other, order, agreed, review, closed, started, changed);
    }

    WorksheetView withOrder(List<String> other) {
        return new WorksheetView(strategy, ref, head, form, other, agreed, review, closed, started, changed);
    }

    WorksheetView withAgreed(@Nullable Provenance by, @Nullable String meeting) {
        return new WorksheetView(strategy, ref, head, form, order, by, meeting, closed, started, changed);
    }

    WorksheetView withClosed(@Nullable Provenance by) {
        return new WorksheetView(strategy, ref, head, form, order, agreed, review, by, started, changed);
    }

    WorksheetView withChanged(Provenance by) {
        return new WorksheetView(strategy, ref, head, form, order, agreed, review, closed, started, by);
    }
}
