package org.waymark.query.reviewpack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.reviewpack.ReviewPack.Movement;
import org.waymark.query.reviewpack.ReviewPack.Rating;
import org.waymark.query.reviewpack.ReviewPack.ThemeMovements;

/** In which cells two grids of one strategy differ. */
final class Movements {

    private Movements() {}

    /** Whether the report with this number, which a cell shows now, corrects the one that it showed before. */
    @FunctionalInterface
    interface Corrections {
        boolean corrects(String project, String stage, int report);
    }

    /**
     * Theme by theme, the stages whose rating is not what it was.
     *
     * @param before null where there was no strategy yet
     */
    static List<ThemeMovements> between(@Nullable ProgressGrid before, ProgressGrid after, Corrections corrections) {
        Map<String, Row> earlier =
                before == null ? Map.of() : before.rows().collect(Collectors.toMap(Row::ref, row -> row));
        Map<String, String> stages = after.stages().stream().collect(Collectors.toMap(Stage::id, Stage::title));
        List<String> ladder = after.scale().stream().map(RatingLevel::letter).toList();
        return after.themes().stream()
                .map(theme -> new ThemeMovements(
                        theme.ref(),
                        theme.title(),
                        theme.projects().stream()
                                .flatMap(row -> moved(earlier.get(row.ref()), row, stages, ladder, corrections))
                                .toList()))
                .filter(theme -> !theme.movements().isEmpty())
                .toList();
    }

    private static Stream<Movement> moved(
            @Nullable Row before, Row after, Map<String, String> stages, List<String> ladder, Corrections corrections) {
        return after.cells().entrySet().stream().flatMap(entry -> {
            Cell was = before == null ? null : before.cells().get(entry.getKey());
            Cell is = entry.getValue();
            String stage = stages.getOrDefault(entry.getKey(), entry.getKey());
            return was != null && was.rating().equals(is.rating())
                    ? Stream.empty()
                    : Stream.of(movement(
                            after,
                            stage,
                            was,
                            is,
                            ladder,
                            was != null && corrections.corrects(after.ref(), entry.getKey(), is.report())));
        });
    }

    private static Movement movement(
            Row project, String stage, @Nullable Cell was, Cell is, List<String> ladder, boolean corrected) {
        return new Movement(
                project.ref(),
                project.title(),
                stage,
                was == null ? null : rating(was),
                rating(is),
                was == null || corrected ? null : direction(was, is, ladder).orElse(null),
                is.comment(),
                is.asAt(),
                is.helpNeeded(),
                is.helpAnswer(),
                corrected);
    }

    private static Rating rating(Cell cell) {
        return new Rating(cell.rating(), cell.ratingName(), cell.tone());
    }

    /** By the scale in force where both are on it, else by what they mean to the system. */
    private static Optional<Trend> direction(Cell was, Cell is, List<String> ladder) {
        if (was.tone() == Tone.NOT_STARTED || is.tone() == Tone.NOT_STARTED) {
            return Optional.empty();
        }
        int from = ladder.indexOf(was.rating());
        int to = ladder.indexOf(is.rating());
        int step = from < 0 || to < 0 ? is.tone().compareTo(was.tone()) : Integer.compare(to, from);
        return Optional.of(step == 0 ? Trend.SAME : step > 0 ? Trend.UP : Trend.DOWN);
    }
}
