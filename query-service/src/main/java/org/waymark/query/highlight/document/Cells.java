package org.waymark.query.highlight.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Tone;
import org.waymark.events.RatingLevel;
import org.waymark.events.RiskRating;
import org.waymark.query.highlight.content.RiskSection;
import org.waymark.query.highlight.content.Told.Rated;
import org.waymark.query.web.Formats;

/** Values of a content as cells of a table. */
final class Cells {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private Cells() {}

    static Table table(String caption, List<Column> columns, List<Row> rows) {
        return Table.of(caption, columns, rows);
    }

    static Cell rated(@Nullable Rated rated) {
        return rated == null ? Cell.EMPTY : Cell.rating(rated.letter(), rated.name(), tone(rated.tone()));
    }

    static Cell place(RiskSection.@Nullable Place place) {
        return place == null ? Cell.EMPTY : Cell.rating(place.scored(), "", tone(place.rating()));
    }

    static Tone tone(RatingLevel.Tone tone) {
        return switch (tone) {
            case PROBLEM -> Tone.PROBLEM;
            case CAUTION -> Tone.CAUTION;
            case GOOD -> Tone.GOOD;
            case NOT_STARTED -> Tone.NOT_STARTED;
            case COMPLETE -> Tone.COMPLETE;
        };
    }

    static Tone tone(RiskRating rating) {
        return switch (rating) {
            case HIGH -> Tone.PROBLEM;
            case MEDIUM -> Tone.CAUTION;
            case LOW -> Tone.GOOD;
        };
    }

    /** Such as “27 Jul 2026”, where there is little room. */
    static String day(LocalDate day) {
        return SHORT.format(day);
    }

    /** Such as “27 July to 27 September 2026”. */
    static String period(LocalDate from, LocalDate to) {
        return (from.getYear() == to.getYear() ? DAY.format(from) : Formats.date(from)) + " to " + Formats.date(to);
    }

    /** A case with its ref before its title. */
    static Cell item(@Nullable String ref, String title) {
        return Cell.text(ref == null ? title : ref + " " + title);
    }
}
