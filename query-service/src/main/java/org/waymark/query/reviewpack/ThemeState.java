package org.waymark.query.reviewpack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.project.OverallRating;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.ThemeRows;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.reviewpack.PackState.RatingNumber;
import org.waymark.query.reviewpack.PackState.ThemeRatings;
import org.waymark.query.reviewpack.ReviewPack.ThemeMovements;

/** Counts the ratings of each theme in two grids of one strategy. */
final class ThemeState {

    private ThemeState() {}

    /**
     * Theme by theme, in the order of the later grid.
     *
     * @param before null where no meeting of the kind was held before
     * @param moved  the ratings that moved in between
     */
    static List<ThemeRatings> of(@Nullable ProgressGrid before, ProgressGrid after, List<ThemeMovements> moved) {
        Map<String, List<Cell>> then = before == null ? Map.of() : cells(before);
        Map<String, List<Cell>> now = cells(after);
        List<RatingBadge> ratings = ratings(after.scale(), then, now);
        return after.themes().stream()
                .map(theme -> new ThemeRatings(
                        theme.ref(),
                        theme.title(),
                        theme.overall(),
                        before == null ? null : overall(before, theme.ref()),
                        ratings.stream()
                                .map(rating -> new RatingNumber(
                                        rating,
                                        count(now, theme, rating),
                                        before == null ? null : Integer.valueOf(count(then, theme, rating))))
                                .toList(),
                        moved(moved, theme, Trend.UP),
                        moved(moved, theme, Trend.DOWN)))
                .toList();
    }

    private static Map<String, List<Cell>> cells(ProgressGrid grid) {
        Map<String, List<Cell>> cells = new LinkedHashMap<>();
        grid.themes()
                .forEach(theme -> cells.put(
                        theme.ref(),
                        theme.projects().stream()
                                .flatMap(row -> row.cells().values().stream())
                                .toList()));
        return cells;
    }

    /** The ratings of the scale in force, and behind them those that are no longer on it but still in a cell. */
    private static List<RatingBadge> ratings(
            List<RatingLevel> scale, Map<String, List<Cell>> then, Map<String, List<Cell>> now) {
        Set<RatingBadge> ratings = scale.stream()
                .map(level -> new RatingBadge(level.letter(), level.name(), level.tone()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream.of(now, then)
                .flatMap(cells -> cells.values().stream())
                .flatMap(List::stream)
                .map(ThemeState::badge)
                .forEach(ratings::add);
        return List.copyOf(ratings);
    }

    private static RatingBadge badge(Cell cell) {
        return new RatingBadge(cell.rating(), cell.ratingName(), cell.tone());
    }

    private static @Nullable OverallRating overall(ProgressGrid grid, String theme) {
        return grid.themes().stream()
                .filter(each -> each.ref().equals(theme))
                .findFirst()
                .map(ThemeRows::overall)
                .orElse(null);
    }

    private static int count(Map<String, List<Cell>> cells, ThemeRows theme, RatingBadge rating) {
        return (int) cells.getOrDefault(theme.ref(), List.of()).stream()
                .map(ThemeState::badge)
                .filter(rating::equals)
                .count();
    }

    private static int moved(List<ThemeMovements> moved, ThemeRows theme, Trend direction) {
        return (int) moved.stream()
                .filter(movements -> movements.ref().equals(theme.ref()))
                .flatMap(movements -> movements.movements().stream())
                .filter(movement -> movement.direction() == direction)
                .count();
    }
}
