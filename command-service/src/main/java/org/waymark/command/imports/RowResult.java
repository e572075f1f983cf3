package org.waymark.command.imports;

import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.PlannedRow;

/**
 * What came of a step.
 *
 * @param step     as it turned out: a problem where the row was refused after all
 * @param position place in the ledger of its event; null where nothing was recorded
 */
record RowResult(PlannedRow step, @Nullable Long position) {

    static RowResult nothing(PlannedRow step) {
        return new RowResult(step, null);
    }
}
