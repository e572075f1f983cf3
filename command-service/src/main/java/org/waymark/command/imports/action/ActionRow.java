package org.waymark.command.imports.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.Bullets;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.Place;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.table.Column;
import org.waymark.command.schema.Texts;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;
import org.waymark.events.timescale.ByAndReview;
import org.waymark.events.timescale.TimescaleParser;

/** Reads one row of an action plan. Used for one row, then thrown away. */
final class ActionRow {

    private final RowReader cells;
    private final PlaceFinder places;
    private final ImportContext context;

    ActionRow(RowReader cells, PlaceFinder places, ImportContext context) {
        this.cells = cells;
        this.places = places;
        this.context = context;
    }

    Draft read() {
        String ref = cells.ref(ActionColumn.REF);
        if (cells.isFromAbove(ActionColumn.REF) && !ref.isEmpty()) {
            cells.warn(ActionColumn.REF, "The reference was taken from the row above.");
        }
        Place place = place(ref);
        LocalDate asAt = cells.dayUntilToday(ActionColumn.AS_AT, context.today());
        ByAndReview when = when(asAt == null ? context.today() : asAt);
        ActionPlan plan = new ActionPlan(
                place.theme(),
                place.workstream(),
                Bullets.lines(cells.needed(ActionColumn.ACTIVITIES, Texts.LONG, "Enter what will be done.")),
                outcomes(),
                cells.leads(ActionColumn.LEADS, context),
                limited(ActionColumn.BY, when.by()),
                limited(ActionColumn.REVIEW, when.review()),
                priority());
        String theme = place.theme();
        if (theme != null && !places.isNew(theme)) {
            cells.check(ActionColumn.THEME, () -> context.strategy().mustHaveTheme(theme));
        }
        cells.check(ActionColumn.LEADS, () -> context.strategy().mustBeMembers("leads", plan.leads()));
        if (plan.leads().isEmpty()) {
            cells.warn(ActionColumn.LEADS, "Nobody leads it yet.");
        }
        return cells.draft(
                spelledAs(place.workstream(), ref),
                new ActionEntry(plan, new ActionProgressRow(cells, context, asAt).read()));
    }

    /** “3a” is the workstream 3A, and its actions are 3A.1 and so on. */
    private static String spelledAs(@Nullable String workstream, String ref) {
        return workstream != null && workstream.equalsIgnoreCase(ref) ? workstream : ref;
    }

    private Place place(String ref) {
        boolean noTheme = cells.text(ActionColumn.THEME).isEmpty();
        boolean noWorkstream = cells.text(ActionColumn.WORKSTREAM).isEmpty();
        if (noTheme && noWorkstream) {
            return placeByRef(ref);
        }
        Optional<String> theme = noTheme ? Optional.empty() : cells.theme(ActionColumn.THEME, places);
        Optional<ImportContext.Workstream> workstream = noWorkstream ? workstreamOf(ref, theme) : workstream();
        theme.filter(it -> workstream.isPresent() && !workstream.get().theme().equals(it))
                .ifPresent(it -> cells.wrong(
                        ActionColumn.THEME,
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
            cells.warn(ActionColumn.REF, place.hint());
        }
        return place;
    }

    /** With a theme but no workstream in the file: the workstream that the ref names, if it is one of that theme. */
    private Optional<ImportContext.Workstream> workstreamOf(String ref, Optional<String> theme) {
        return places.workstream(ref)
                .filter(it -> theme.isPresent() && it.theme().equals(theme.get()));
    }

    private Optional<ImportContext.Workstream> workstream() {
        String cell = cells.text(ActionColumn.WORKSTREAM);
        Optional<ImportContext.Workstream> workstream = places.workstream(cell);
        if (workstream.isEmpty()) {
            cells.wrong(ActionColumn.WORKSTREAM, RowReader.unknown("workstream", cell));
        }
        return workstream;
    }

    private List<String> outcomes() {
        List<String> outcomes = Bullets.entries(cells.text(ActionColumn.OUTCOMES));
        outcomes.forEach(outcome -> cells.limited(ActionColumn.OUTCOMES, outcome, Texts.LONG));
        return cells.entries(ActionColumn.OUTCOMES, outcomes);
    }

    /** @param written the day on which it was written: a month without a year is the next one from then on */
    private ByAndReview when(LocalDate written) {
        boolean soundBy = cells.isSensible(ActionColumn.BY) && !cells.isImpossible(ActionColumn.BY);
        boolean soundReview = cells.isSensible(ActionColumn.REVIEW) && !cells.isImpossible(ActionColumn.REVIEW);
        if (!soundBy || !soundReview) {
            return new ByAndReview(null, null);
        }
        String by = cells.text(ActionColumn.BY);
        String review = cells.text(ActionColumn.REVIEW);
        if (review.isEmpty()) {
            return TimescaleParser.split(by, written);
        }
        return new ByAndReview(
                by.isEmpty() ? null : TimescaleParser.parse(by, written), TimescaleParser.parse(review, written));
    }

    private Priority priority() {
        String cell = cells.text(ActionColumn.PRIORITY);
        if (cell.isEmpty()) {
            return Priority.MEDIUM;
        }
        return priority(cell).orElseGet(() -> {
            cells.wrong(
                    ActionColumn.PRIORITY,
                    "‘%s’ is not a priority. Write High, Medium or Low.".formatted(RowReader.shortened(cell)));
            return Priority.MEDIUM;
        });
    }

    /** High, medium or low, or their first letters. */
    static Optional<Priority> priority(String cell) {
        String word = cell.toUpperCase(Locale.UK).strip();
        return Stream.of(Priority.values())
                .filter(priority -> word.equals(priority.name())
                        || (!word.isEmpty()
                                && word.length() <= 3
                                && priority.name().startsWith(word)))
                .findFirst();
    }

    private @Nullable Timescale limited(Column column, @Nullable Timescale timescale) {
        if (timescale != null) {
            Column at = column == ActionColumn.REVIEW && cells.has(column) ? column : ActionColumn.BY;
            cells.limited(at, timescale.words(), Texts.LINE);
        }
        return timescale;
    }
}
