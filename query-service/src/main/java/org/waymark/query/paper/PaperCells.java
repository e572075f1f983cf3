package org.waymark.query.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.Tone;
import org.waymark.events.RatingLevel;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskRating;
import org.waymark.events.Unassigned;
import org.waymark.people.PeopleNames;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.FieldChange;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** Cells and tables that several files have. */
public final class PaperCells {

    private PaperCells() {}

    /** A rating of progress. */
    public static Cell rating(RatingLevel level) {
        return rating(level.letter(), level.name(), level.tone());
    }

    /** A rating of progress as it was defined when it was given. */
    public static Cell rating(String letter, String word, RatingLevel.Tone tone) {
        return Cell.rating(letter, word, tone(tone));
    }

    /** A rating of a risk. */
    public static Cell rating(RiskRating rating) {
        return Cell.rating(rating.title().substring(0, 1).toUpperCase(Locale.UK), rating.title(), tone(rating));
    }

    /** The same of a risk that may have no score: “High, not scored”. */
    public static Cell rating(RiskRating rating, @Nullable Integer score) {
        return score == null
                ? Cell.rating(rating.title().substring(0, 1), RiskAssessment.scored(rating, null), tone(rating))
                : rating(rating);
    }

    /** A number; nothing where there is none. */
    public static Cell number(@Nullable Integer number) {
        return number == null ? Cell.EMPTY : Cell.number(number);
    }

    /** What colours the rating of a risk. */
    public static Tone tone(RiskRating rating) {
        return switch (rating) {
            case HIGH -> Tone.PROBLEM;
            case MEDIUM -> Tone.CAUTION;
            case LOW -> Tone.GOOD;
        };
    }

    /** What colours a rating of progress. */
    public static Tone tone(RatingLevel.Tone tone) {
        return Tone.valueOf(tone.name());
    }

    /** A moment, told where the strategy is. */
    public static Cell moment(@Nullable Instant instant, ZoneId zone) {
        return Cell.moment(instant == null ? null : instant.atZone(zone));
    }

    /** Several entries, each on a line of its own. */
    public static Cell lines(List<String> entries) {
        return Cell.text(String.join("\n", entries));
    }

    /** Somebody, by their name; empty where nobody is named. */
    public static Cell person(@Nullable String named) {
        return Cell.text(named == null ? null : Formats.person(named));
    }

    /** Several people or posts, each on a line of its own. */
    public static Cell people(List<String> named) {
        return lines(PeopleNames.current().of(named));
    }

    /** Who leads something, each on a line of its own, or that nobody does yet. */
    public static Cell leads(List<String> leads) {
        return leads.isEmpty() ? Cell.text(Unassigned.NO_LEAD) : people(leads);
    }

    /** Who owns a risk, or that nobody does yet. */
    public static Cell owner(@Nullable String owner) {
        return Cell.text(Formats.owner(owner));
    }

    /** Several refs or names in a row. */
    public static Cell list(List<String> entries) {
        return Cell.text(String.join(", ", entries));
    }

    /** Yes, or nothing. */
    public static Cell mark(boolean yes) {
        return Cell.text(yes ? "Yes" : "");
    }

    /** The ratings that can be given, and what each means. */
    public static Table scale(List<RatingLevel> levels) {
        return Table.of(
                "Definitions",
                List.of(Column.of("Rating", Type.RATING), Column.of("Meaning", Type.LONG)),
                levels.stream()
                        .map(level -> Row.of(rating(level), Cell.text(level.meaning())))
                        .toList());
    }

    /** The columns of a table of changes. */
    public static List<Column> changeColumns() {
        return List.of(
                Column.of("Position", Type.NUMBER),
                Column.of("Recorded", Type.INSTANT),
                Column.of("As at", Type.DAY),
                Column.of("Who", Type.TEXT),
                Column.of("Role", Type.TEXT),
                Column.of("Item", Type.TEXT),
                Column.of("Type", Type.TEXT),
                Column.of("What happened", Type.LONG),
                Column.of("Before and after", Type.LONG),
                Column.of("Reason", Type.LONG),
                Column.of("Decision", Type.TEXT),
                Column.of("Imported from", Type.TEXT),
                Column.of("Id of who", Type.TEXT));
    }

    /** A change as a row of such a table. */
    public static Row change(AuditEntry entry, ZoneId zone) {
        return Row.of(
                Cell.number(entry.position()),
                moment(entry.recordedAt(), zone),
                Cell.day(entry.asAt()),
                person(entry.actor()),
                Cell.text(entry.role() == null ? "" : entry.role().title()),
                Cell.text(entry.item()),
                Cell.text(Formats.eventName(entry.type())),
                Cell.text(NamedPeople.in(entry.sentence())),
                Cell.text(NamedPeople.in(entry.changes()).stream()
                        .map(PaperCells::words)
                        .collect(Collectors.joining("\n"))),
                Cell.text(entry.reason()),
                Cell.text(entry.decision()),
                Cell.text(entry.importedFrom()),
                Cell.text(entry.actor()));
    }

    /** Changes as a table. */
    public static Table changes(String caption, List<AuditEntry> entries, ZoneId zone) {
        return new Table(
                caption,
                changeColumns(),
                entries.stream().map(entry -> change(entry, zone)).toList(),
                false,
                "Nothing");
    }

    /** Who corrected something, when and why; empty where nobody did. */
    public static Cell corrected(@Nullable Provenance by, ZoneId zone) {
        return Cell.text(
                by == null
                        ? null
                        : "Corrected by " + Formats.person(by.by()) + " on " + Formats.day(by.recordedAt(), zone)
                                + (by.reason() == null ? "" : ". Reason: " + by.reason()));
    }

    private static String words(FieldChange change) {
        return change.field() + ": " + Formats.or(change.before(), "–") + " → " + Formats.or(change.after(), "–");
    }
}
