package org.waymark.command.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.WorksheetEvent;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRevised;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;

/** A worksheet: its columns, its status, and its rows as far as they were read. */
final class Worksheet {

    /** Most rows of a worksheet, those that were removed among them. */
    static final int MOST_ROWS = 1_000;

    private final String ref;
    private WorksheetHead head;
    private WorksheetForm form;
    private Status status = Status.OPEN;
    private boolean changedSinceAgreed;
    private @Nullable String agreedBy;
    private final List<String> rows = new ArrayList<>();

    enum Status {
        OPEN,
        AGREED,
        CLOSED
    }

    Worksheet(WorksheetStarted started) {
        ref = started.worksheet();
        head = started.head();
        form = started.form();
    }

    void evolve(WorksheetEvent event) {
        changedSinceAgreed = true;
        switch (event) {
            case WorksheetStarted _ -> {}
            case WorksheetRevised revised -> head = revised.after();
            case WorksheetFormChanged changed -> form = changed.after();
            case WorksheetRowsOrdered ordered -> {
                rows.clear();
                rows.addAll(ordered.after());
            }
            case WorksheetAgreed agreed -> {
                status = Status.AGREED;
                agreedBy = agreed.review();
                changedSinceAgreed = false;
            }
            case WorksheetReopened _ -> status = Status.OPEN;
            case WorksheetClosed _ -> status = Status.CLOSED;
        }
    }

    void evolve(WorksheetRowEvent event) {
        changedSinceAgreed = true;
        if (event instanceof WorksheetRowAdded && !rows.contains(event.row())) {
            rows.add(event.row());
        }
    }

    String ref() {
        return ref;
    }

    WorksheetHead head() {
        return head;
    }

    WorksheetForm form() {
        return form;
    }

    Status status() {
        return status;
    }

    /** Refs of its rows in their order, those that were removed among them. */
    List<String> rows() {
        return List.copyOf(rows);
    }

    /** Whether a meeting would agree what it agreed already; null for no meeting. */
    boolean isAgreedBy(@Nullable String review) {
        return status == Status.AGREED && !changedSinceAgreed && Objects.equals(agreedBy, review);
    }

    /**
     * Insists that something in it can be changed.
     *
     * @throws Refusal if it is closed, or agreed and no reason is given
     */
    void mustTakeChanges(DecisionContext context) {
        mustNotBeClosed();
        if (status == Status.AGREED) {
            context.needsReason(Worksheets.REASON_MISSING, "This worksheet is agreed. Enter a reason for changing it.");
        }
    }

    /** @throws Refusal if it is closed */
    void mustNotBeClosed() {
        if (status == Status.CLOSED) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "worksheet.closed",
                    "This worksheet is closed, so nothing in it can be changed. Reopen it first.");
        }
    }
}
