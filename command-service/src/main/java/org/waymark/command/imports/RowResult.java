package org.waymark.command.imports;

import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.PlannedRow;

/**
 * What came of a planned row.
 *
 * @param planned  as it turned out: a problem where the row was refused after all
 * @param landed   whether all of it was recorded
 * @param position place in the ledger of its last event; null where nothing was recorded
 */
record RowResult(
        PlannedRow planned, boolean landed, @Nullable Long position) {

    static RowResult nothing(PlannedRow planned) {
        return new RowResult(planned, false, null);
    }
}
