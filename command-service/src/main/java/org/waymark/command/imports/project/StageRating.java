package org.waymark.command.imports.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.project.PeriodColumn.Span;
import org.waymark.command.imports.project.StageColumn.Part;
import org.waymark.command.imports.row.ReportDay;
import org.waymark.command.imports.table.Column;
import org.waymark.events.RatingLevel;

/**
 * What a row says of a stage.
 *
 * @param column  where it says so: a column of that stage, of a month, or of the rating alone
 * @param stage   its id; null where the row does not say, and it is the one that the project is in
 * @param comment null where the comment of the row belongs to another rating
 * @param help    null where none is asked for
 * @param span    the days it is about, true for the last of them; null for today
 */
record StageRating(
        Column column,
        @Nullable String stage,
        RatingLevel rating,
        @Nullable String comment,
        @Nullable String help,
        @Nullable Span span) {

    /** The day for which it is true; null for today. */
    @Nullable LocalDate day() {
        return span == null ? null : span.to();
    }

    /** Whether its column says for which day it is true. */
    boolean isOfPeriod() {
        return column instanceof PeriodColumn;
    }

    /** The field of the comment on it. */
    String commentField() {
        return column instanceof StageColumn of
                ? StageColumn.field(of.stage().id(), Part.COMMENT)
                : column.field() + ".comment";
    }

    /** A rating as it is compared: with its day where that is given, and the column does not say it. */
    String said(RatingLevel level) {
        return isOfPeriod() ? level.letter() : ReportDay.said(level.letter(), day());
    }
}
