package org.waymark.query.project;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.Stage;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.project.OverallRating.ByHand;
import org.waymark.query.project.ProgressGrid.ThemeRows;

/** Overall ratings in files: of each theme and its projects, by the rule and by hand. */
final class OverallRatingPaper {

    private OverallRatingPaper() {}

    static Table table(ProgressGrid grid, ZoneId zone) {
        List<Table.Row> rows = new ArrayList<>();
        for (ThemeRows theme : grid.themes()) {
            if (!theme.projects().isEmpty()) {
                rows.add(row("Theme " + theme.ref(), theme.title(), theme.overall(), zone));
                theme.projects()
                        .forEach(project -> rows.add(row(project.ref(), project.title(), project.overall(), zone)));
            }
        }
        return Table.of(
                "Overall ratings",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Title", Type.LONG),
                        Column.of("Overall", Type.RATING),
                        Column.of("By the rule", Type.RATING),
                        new Column("Who", "Set by hand", Type.TEXT),
                        new Column("As at", "Set by hand", Type.DAY),
                        new Column("Recorded", "Set by hand", Type.INSTANT),
                        new Column("By the rule then", "Set by hand", Type.TEXT),
                        new Column("Reason", "Set by hand", Type.LONG)),
                rows);
    }

    private static Table.Row row(String ref, String title, OverallRating overall, ZoneId zone) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(ref), Cell.text(title), rating(overall.rating(), true), rating(overall.byRule(), true)));
        ByHand hand = overall.byHand();
        cells.addAll(
                hand == null
                        ? List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
                        : List.of(
                                PaperCells.person(hand.by()),
                                Cell.day(hand.asAt()),
                                PaperCells.moment(hand.recordedAt(), zone),
                                Cell.text(
                                        hand.byRule() == null
                                                ? OverallRating.NONE
                                                : hand.byRule().name()),
                                Cell.text(hand.reason())));
        return new Table.Row(cells);
    }

    /** How many stages and projects have each rating. */
    static Table counts(ProgressGrid grid) {
        return Table.of(
                "Counts",
                List.of(
                        Column.of("Rating", Type.RATING),
                        Column.of("Projects", Type.NUMBER),
                        Column.of("Stages", Type.NUMBER)),
                grid.counts().stream()
                        .map(count -> Table.Row.of(
                                PaperCells.rating(count.rating(), count.ratingName(), count.tone()),
                                Cell.number(count.projects()),
                                Cell.number(count.stages())))
                        .toList());
    }

    /** @param named whether the word stands beside the letter */
    static Cell rating(@Nullable RatingBadge rated, boolean named) {
        return rated == null ? Cell.EMPTY : PaperCells.rating(rated.letter(), named ? rated.name() : "", rated.tone());
    }

    /** The stage that a project is at, in words. */
    static String current(@Nullable Stage stage) {
        return stage == null ? "All finished" : stage.title();
    }

    /** Why it was set by hand; null where the rule holds. */
    static @Nullable String reason(OverallRating overall) {
        return overall.byHand() == null ? null : overall.byHand().reason();
    }
}
