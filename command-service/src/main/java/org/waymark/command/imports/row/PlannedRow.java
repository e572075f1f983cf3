package org.waymark.command.imports.row;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import is going to do with one row.
 *
 * @param draft  the row as it was read, with all hints and errors there are by now
 * @param ref    the ref the case has or will have; empty where none can be given
 * @param action what will be done
 */
public record PlannedRow(Draft draft, String ref, RowAction action) {

    /** A row that can be taken if it is sound. */
    public static PlannedRow plan(Draft draft, String ref) {
        return new PlannedRow(draft, ref, draft.isSound() ? RowAction.PLAN : RowAction.PROBLEM);
    }

    public static PlannedRow alreadyThere(Draft draft, String ref) {
        return new PlannedRow(draft, ref, RowAction.ALREADY_THERE);
    }

    /** The same row with one more error, which keeps it out. */
    public PlannedRow failing(CellError error) {
        List<CellError> errors = new ArrayList<>(draft.errors());
        errors.add(error);
        return new PlannedRow(
                new Draft(draft.row(), draft.ref(), draft.entry(), draft.hints(), errors), ref, RowAction.PROBLEM);
    }

    /** The same row with one more hint. */
    public PlannedRow hinting(String hint) {
        List<String> hints = new ArrayList<>(draft.hints());
        hints.add(hint);
        return new PlannedRow(new Draft(draft.row(), draft.ref(), draft.entry(), hints, draft.errors()), ref, action);
    }
}
