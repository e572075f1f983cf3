package org.waymark.command.imports;

import java.util.List;
import org.waymark.events.ActionPlan;

/**
 * A row of the file, read as an action.
 *
 * @param row    as a spreadsheet counts
 * @param ref    as the file has it, perhaps shared with other rows; empty where it cannot be used
 * @param plan   what was read; texts are empty where there was nothing
 * @param hints  what was concluded or may be meant otherwise, for people
 * @param errors what keeps it from being imported
 */
record Draft(int row, String ref, ActionPlan plan, List<String> hints, List<CellError> errors) {

    Draft {
        hints = List.copyOf(hints);
        errors = List.copyOf(errors);
    }

    boolean isSound() {
        return errors.isEmpty();
    }
}
