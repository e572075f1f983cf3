package org.waymark.query.project;

import java.util.Comparator;
import java.util.List;
import org.waymark.events.RatingLevel;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.ThemeRows;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;
import org.waymark.query.web.Refs;

/**
 * Which projects of the grid are shown, and in which order within their theme.
 *
 * @param cases by theme, lead and overall rating
 * @param sort  by what, one of {@link #SORTS}
 */
record GridFilter(CaseFilter cases, String sort) {

    /** By what the projects of a theme can be sorted; the first unless something else is chosen. */
    static final List<Option> SORTS = List.of(
            Option.of("added", "As they were added"),
            Option.of("ref", "Reference"),
            Option.of("title", "Title"),
            Option.of("rating", "Overall rating, worst first"),
            Option.of("reported", "Last report, oldest first"),
            Option.of("lead", "Lead"));

    private static final Comparator<Row> BY_REF = Comparator.comparing(Row::ref, Refs.NATURAL);

    GridFilter {
        sort = Option.oneOf(SORTS, sort);
    }

    /** Whether projects are left out. */
    boolean narrows() {
        return cases.narrows();
    }

    /** The grid with the projects that match, in order. */
    ProgressGrid of(ProgressGrid grid) {
        if (!narrows() && sort.equals(SORTS.getFirst().value())) {
            return grid;
        }
        return grid.with(grid.themes().stream()
                .map(theme ->
                        new ThemeRows(theme.ref(), theme.title(), theme.overall(), rows(theme, order(grid.scale()))))
                .toList());
    }

    private List<Row> rows(ThemeRows theme, Comparator<Row> order) {
        return theme.projects().stream()
                .filter(row ->
                        cases.matches(theme.ref(), row.leads(), row.overall().letter()))
                .sorted(order)
                .toList();
    }

    /** A sort is stable: rows that compare as the same stay in the order in which they were added. */
    private Comparator<Row> order(List<RatingLevel> scale) {
        return switch (sort) {
            case "ref" -> BY_REF;
            case "title" -> Comparator.comparing(Row::title, String.CASE_INSENSITIVE_ORDER);
            case "rating" -> Comparator.comparingInt(row -> place(row, scale));
            case "reported" -> Comparator.comparing(Row::reported, Comparator.nullsFirst(Comparator.naturalOrder()));
            case "lead" ->
                Comparator.comparing((Row row) -> Formats.people(row.leads()), String.CASE_INSENSITIVE_ORDER);
            default -> (one, other) -> 0;
        };
    }

    /** Those without a rating come last. */
    private static int place(Row row, List<RatingLevel> scale) {
        RatingBadge rating = row.overall().rating();
        return rating == null
                ? Integer.MAX_VALUE
                : new RatingLevel(rating.letter(), rating.name(), "", rating.tone(), null).placeIn(scale);
    }

    /** What it narrows the grid to; empty where it narrows nothing. */
    String inWords(StrategyView strategy) {
        return cases.inWords(new FilterWords(), strategy).sentence();
    }
}
