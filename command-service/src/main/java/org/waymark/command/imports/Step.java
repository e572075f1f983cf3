package org.waymark.command.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import is going to do with one row.
 *
 * @param draft  the row as it was read, with all hints and errors there are by now
 * @param ref    the ref the case has or will have; empty where none can be given
 * @param action what will be done
 */
record Step(Draft draft, String ref, RowAction action) {

    /** A row that can be taken if it is sound. */
    static Step plan(Draft draft, String ref) {
        return new Step(draft, ref, draft.isSound() ? RowAction.PLAN : RowAction.PROBLEM);
    }

    static Step alreadyThere(Draft draft, String ref) {
        return new Step(draft, ref, RowAction.ALREADY_THERE);
    }

    /** The same row with one more error, which keeps it out. */
    Step failing(CellError error) {
        List<CellError> errors = new ArrayList<>(draft.errors());
        errors.add(error);
        return new Step(
                new Draft(draft.row(), draft.ref(), draft.entry(), draft.hints(), errors), ref, RowAction.PROBLEM);
    }

    /** The same row with one more hint. */
    Step hinting(String hint) {
        List<String> hints = new ArrayList<>(draft.hints());
        hints.add(hint);
        return new Step(new Draft(draft.row(), draft.ref(), draft.entry(), hints, draft.errors()), ref, action);
    }
}
