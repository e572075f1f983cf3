package org.waymark.command.worksheet;

import org.jspecify.annotations.Nullable;
import org.waymark.events.WorksheetCell;

/**
 * What was read from what somebody wrote in a cell.
 *
 * @param cell  null where the cell is empty from now on, or cannot be read
 * @param fault what is wrong and what to write instead, to follow the title of the cell; null where nothing is
 */
record Reading(@Nullable WorksheetCell cell, @Nullable String fault) {

    static final Reading EMPTY = new Reading(null, null);

    static Reading of(WorksheetCell cell) {
        return new Reading(cell, null);
    }

    static Reading fault(String fault) {
        return new Reading(null, fault);
    }
}
