package org.waymark.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.action.ByAndReview;
import org.waymark.command.action.TimescaleParser;
import org.waymark.command.system.Texts;
import org.waymark.events.ActionPlan;
import org.waymark.events.CaseId;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

/** Reads one row as an action and collects what is wrong with it. Used for one row, then thrown away. */
final class RowReader {

    private static final Pattern BETWEEN_OUTCOMES = Pattern.compile("[|;\\n]");
    private static final Pattern BULLET = Pattern.compile("^[\\s\u2022\u00b7*-]+");
    private static final Pattern AROUND_REF = Pattern.compile("^[(\\[]+|[.:)\\]]+$");

    /** More characters than any sensible list of leads, or timescale with a review, has. */
    private static final int LONGEST_LIST = 2_000;

    private final Header header;
    private final PlaceFinder places;
    private final Line line;
    private final List<String> hints = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();

    private RowReader(Header header, PlaceFinder places, Line line) {
        this.header = header;
        this.places = places;
        this.line = line;
    }

    /**
     * Reads a row.
     *
     * @param refAbove the ref of the row above, for a row without one; empty where there is none
     */
    static Draft read(Header header, PlaceFinder places, Line line, String refAbove) {
        return new RowReader(header, places, line).read(refAbove);
    }

    private Draft read(String refAbove) {
        String ref = ref(refAbove);
        Place place = place(ref);
        ByAndReview when = when();
        ActionPlan plan = new ActionPlan(
                place.theme(),
                place.workstream(),
                activities(),
                outcomes(),
                leads(),
                limited(Column.BY, when.by()),
                limited(Column.REVIEW, when.review()),
                priority());
        return new Draft(line.number(), spelledAs(place.workstream(), ref), plan, hints, errors);
    }

    /** “3a” is the workstream 3A, and its actions are 3A.1 and so on. */
    private static String spelledAs(@Nullable String workstream, String ref) {
        return workstream != null && workstream.equalsIgnoreCase(ref) ? workstream : ref;
    }

    private String ref(String refAbove) {
        String cell = cell(Column.REF);
        String ref = cell.length() > Texts.LINE
                ? cell
                : AROUND_REF.matcher(cell).replaceAll("").strip();
        if (ref.isEmpty() && !refAbove.isEmpty()) {
            hints.add("The reference was taken from the row above.");
            return refAbove;
        }
        if (ref.isEmpty()) {
            return wrong(Column.REF, "Give the action a reference, such as 1A.");
        }
        return CaseId.isRef(ref)
                ? ref
                : wrong(
                        Column.REF,
                        "‘%s’ cannot be a reference. A reference is 1 to 20 letters, digits, dots or hyphens, such as 1A or 3A.1."
                                .formatted(shortened(ref)));
    }

    private Place place(String ref) {
        String themeCell = cell(Column.THEME);
        String workstreamCell = cell(Column.WORKSTREAM);
        if (themeCell.isEmpty() && workstreamCell.isEmpty()) {
            return placeByRef(ref);
        }
        Optional<String> theme = themeCell.isEmpty() ? Optional.empty() : theme(themeCell);
        Optional<Outline.Workstream> workstream =
                workstreamCell.isEmpty() ? workstreamOf(ref, theme) : workstream(workstreamCell);
        theme.filter(it -> workstream.isPresent() && !workstream.get().theme().equals(it))
                .ifPresent(it -> wrong(
                        Column.THEME,
                        "Workstream %s belongs to theme %s, not to theme %s. Correct one of the two."
                                .formatted(
                                        workstream.orElseThrow().ref(),
                                        workstream.orElseThrow().theme(),
                                        it)));
        return workstream.map(Place::workstream).orElseGet(() -> new Place(theme.orElse(null), null, null));
    }

    private Place placeByRef(String ref) {
        Place place = places.byRef(ref);
        if (place.hint() != null && !ref.isEmpty()) {
            hints.add(place.hint());
        }
        return place;
    }

    /** With a theme but no workstream in the file: the workstream that the ref names, if it is one of that theme. */
    private Optional<Outline.Workstream> workstreamOf(String ref, Optional<String> theme) {
        return places.workstream(ref)
                .filter(it -> theme.isPresent() && it.theme().equals(theme.get()));
    }

    private Optional<String> theme(String cell) {
        Optional<String> theme = places.theme(cell);
        if (theme.isEmpty()) {
            wrong(Column.THEME, unknown("theme", cell));
        }
        return theme;
    }

    private Optional<Outline.Workstream> workstream(String cell) {
        Optional<Outline.Workstream> workstream = places.workstream(cell);
        if (workstream.isEmpty()) {
            wrong(Column.WORKSTREAM, unknown("workstream", cell));
        }
        return workstream;
    }

    private static String unknown(String kind, String cell) {
        return "The strategy has no %s ‘%s’. Add it to the strategy first, or correct the cell; a reference or a title will do."
                .formatted(kind, shortened(cell));
    }

    private String activities() {
        String activities = cell(Column.ACTIVITIES);
        return activities.isEmpty()
                ? wrong(Column.ACTIVITIES, "Say what will be done.")
                : limited(Column.ACTIVITIES, activities, Texts.LONG);
    }

    private List<String> outcomes() {
        List<String> outcomes = BETWEEN_OUTCOMES
                .splitAsStream(cell(Column.OUTCOMES))
                .map(outcome -> BULLET.matcher(outcome).replaceFirst("").strip())
                .filter(Predicate.not(String::isEmpty))
                .toList();
        outcomes.forEach(outcome -> limited(Column.OUTCOMES, outcome, Texts.LONG));
        return entries(Column.OUTCOMES, outcomes);
    }

    private List<String> leads() {
        String cell = cell(Column.LEADS);
        List<String> leads = isSensible(Column.LEADS, cell) ? LeadSplitter.split(cell) : List.of();
        if (leads.isEmpty() && cell.length() <= LONGEST_LIST) {
            wrong(Column.LEADS, "Say who leads the action: a person or a post.");
        }
        leads.forEach(lead -> limited(Column.LEADS, lead, Texts.LINE));
        leads.stream()
                .filter(lead -> lead.contains(","))
                .forEach(
                        lead -> hints.add("‘%s’ was kept as one lead; separate several leads by a slash or a semicolon."
                                .formatted(shortened(lead))));
        return entries(Column.LEADS, leads);
    }

    private ByAndReview when() {
        String by = cell(Column.BY);
        String review = cell(Column.REVIEW);
        if (!isSensible(Column.BY, by) || !isSensible(Column.REVIEW, review)) {
            return new ByAndReview(null, null);
        }
        if (review.isEmpty()) {
            return TimescaleParser.split(by);
        }
        return new ByAndReview(by.isEmpty() ? null : TimescaleParser.parse(by), TimescaleParser.parse(review));
    }

    private Priority priority() {
        String cell = cell(Column.PRIORITY).toUpperCase(Locale.UK);
        if (cell.isEmpty()) {
            return Priority.MEDIUM;
        }
        return Stream.of(Priority.values())
                .filter(priority -> cell.equals(priority.name())
                        || (cell.length() <= 3 && priority.name().startsWith(cell)))
                .findFirst()
                .orElseGet(() -> {
                    wrong(
                            Column.PRIORITY,
                            "‘%s’ is no priority. Write High, Medium or Low.".formatted(shortened(cell)));
                    return Priority.MEDIUM;
                });
    }

    private @Nullable Timescale limited(Column column, @Nullable Timescale timescale) {
        if (timescale != null) {
            limited(column == Column.REVIEW && header.has(column) ? column : Column.BY, timescale.words(), Texts.LINE);
        }
        return timescale;
    }

    private boolean isSensible(Column column, String cell) {
        limited(column, cell, LONGEST_LIST);
        return cell.length() <= LONGEST_LIST;
    }

    private String limited(Column column, String text, int max) {
        if (text.length() > max) {
            wrong(column, "The text has %,d characters; at most %,d are possible.".formatted(text.length(), max));
        }
        return text;
    }

    private List<String> entries(Column column, List<String> entries) {
        if (entries.size() > Texts.ENTRIES) {
            wrong(column, "The cell has %d entries; at most %d are possible.".formatted(entries.size(), Texts.ENTRIES));
        }
        return entries;
    }

    private String cell(Column column) {
        return header.cell(line, column);
    }

    /** Notes what is wrong; what was read instead is nothing. */
    private String wrong(Column column, String message) {
        errors.add(new CellError(header.nameOf(column), line.number(), message));
        return "";
    }

    static String shortened(String text) {
        String oneLine = text.replace('\n', ' ');
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 60) + "…";
    }
}
