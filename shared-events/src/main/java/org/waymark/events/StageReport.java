package org.waymark.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report on one stage of a project, with the definitions in force at the time, so that a later change of scheme or scale
 * does not change it.
 *
 * @param number        counts the reports of the project from 1; a correction names the report it replaces by it
 * @param stage         the stage, as titled then
 * @param schemeVersion version of the stage scheme in force
 * @param rating        the rating given, as defined then
 * @param scaleVersion  version of the rating scale in force
 * @param comment       in the reporter's words; may be empty
 * @param helpNeeded    what a sponsor is asked for; always present with a rating that needs help
 */
public record StageReport(
        int number,
        Stage stage,
        int schemeVersion,
        RatingLevel rating,
        int scaleVersion,
        @FreeText String comment,
        @FreeText @Nullable String helpNeeded) {

    /** JSON leaves an empty comment out. */
    public StageReport {
        comment = Objects.requireNonNullElse(comment, "");
    }
}
