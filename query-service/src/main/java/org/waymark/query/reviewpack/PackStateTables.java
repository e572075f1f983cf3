package org.waymark.query.reviewpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.project.OverallRating;
import org.waymark.query.reviewpack.PackState.RatingNumber;
import org.waymark.query.reviewpack.PackState.ThemeRatings;

/** How the strategy stands, as tables of a file. */
final class PackStateTables {

    private PackStateTables() {}

    /** The ratings of each theme now and, in brackets, at the last meeting of the kind. */
    static Table ratings(ReviewPack pack) {
        List<ThemeRatings> themes = pack.state().ratings();
        boolean compared = pack.since() != null;
        List<Column> columns =
                new ArrayList<>(List.of(Column.of("Theme", Type.LONG), Column.of("Overall", Type.RATING)));
        if (compared) {
            columns.add(Column.of("At the last", Type.RATING));
        }
        themes.stream()
                .limit(1)
                .flatMap(theme -> theme.numbers().stream())
                .forEach(number -> columns.add(Column.of(number.rating().name(), Type.TEXT)));
        if (compared) {
            columns.add(Column.of("Better", Type.NUMBER));
            columns.add(Column.of("Worse", Type.NUMBER));
        }
        return new Table(
                compared
                        ? "Stages with each rating; in brackets, at the last meeting of the kind"
                        : "Stages with each rating",
                columns,
                themes.stream().map(theme -> row(theme, compared)).toList(),
                true,
                "No themes yet");
    }

    private static Table.Row row(ThemeRatings theme, boolean compared) {
        List<Cell> cells =
                new ArrayList<>(List.of(Cell.text(theme.ref() + " " + theme.title()), overall(theme.overall())));
        if (compared) {
            cells.add(overall(theme.before()));
        }
        theme.numbers().stream().map(RatingNumber::inWords).map(Cell::text).forEach(cells::add);
        if (compared) {
            cells.add(Cell.number(theme.better()));
            cells.add(Cell.number(theme.worse()));
        }
        return new Table.Row(cells);
    }

    /** Where it was set by hand, with what follows from the rule. */
    private static Cell overall(@Nullable OverallRating overall) {
        if (overall == null || overall.rating() == null) {
            return Cell.EMPTY;
        }
        return PaperCells.rating(
                overall.rating().letter(), overall.inWords(), overall.rating().tone());
    }

    static Cell badge(@Nullable RatingBadge badge) {
        return badge == null ? Cell.EMPTY : PaperCells.rating(badge.letter(), badge.name(), badge.tone());
    }

    /** All that needs attention, from the worst on; empty where nothing does. */
    static Optional<Table> attention(ReviewPack pack) {
        List<Table.Row> rows = pack.state().attention().found().stream()
                .flatMap(section -> section.items().stream().map(item -> row(section, item)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "What needs attention",
                        List.of(
                                Column.of("Ref", Type.TEXT),
                                Column.of("Item", Type.LONG),
                                Column.of("Why", Type.TEXT),
                                Column.of("Rating", Type.RATING),
                                Column.of("State", Type.LONG),
                                Column.of("Help needed", Type.LONG)),
                        rows,
                        false,
                        "Nothing"));
    }

    private static Table.Row row(AttentionSection section, AttentionItem item) {
        return Table.Row.of(
                Cell.text(item.ref()),
                Cell.text(item.title()),
                Cell.text(section.rule().title()),
                badge(item.badge()),
                Cell.text(item.words()),
                Cell.text(item.asked()));
    }
}
