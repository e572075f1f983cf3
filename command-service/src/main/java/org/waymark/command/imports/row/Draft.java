package org.waymark.command.imports.row;

import java.util.List;

/**
 * A row of the file, read as a case.
 *
 * @param row    as a spreadsheet counts
 * @param ref    as the file has it, perhaps shared with other rows; empty where there is none or it cannot be used
 * @param entry  what was read; texts are empty where there was nothing
 * @param hints  what was concluded or may be meant otherwise, for people
 * @param errors what keeps it from being imported
 */
public record Draft(int row, String ref, Entry entry, List<String> hints, List<CellError> errors) {

    public Draft {
        hints = List.copyOf(hints);
        errors = List.copyOf(errors);
    }

    public boolean isSound() {
        return errors.isEmpty();
    }
}
