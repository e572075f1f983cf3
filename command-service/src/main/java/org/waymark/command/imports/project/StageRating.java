package org.waymark.command.imports.project;

import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;

/**
 * What a row says of a stage.
 *
 * @param comment null where the comment of the row belongs to another stage
 * @param help    null where none is asked for
 */
record StageRating(
        StageColumn column,
        RatingLevel rating,
        @Nullable String comment,
        @Nullable String help) {

    /** The id of the stage. */
    String stage() {
        return column.stage().id();
    }
}
