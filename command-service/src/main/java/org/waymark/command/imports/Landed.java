package org.waymark.command.imports;

import org.jspecify.annotations.Nullable;

/**
 * What came of a step.
 *
 * @param step     as it turned out: a problem where the row was refused after all
 * @param position place in the ledger of its event; null where nothing was recorded
 */
record Landed(Step step, @Nullable Long position) {

    static Landed nothing(Step step) {
        return new Landed(step, null);
    }
}
