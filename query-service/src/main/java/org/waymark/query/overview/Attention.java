package org.waymark.query.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Row;

/**
 * What needs attention first.
 *
 * @param problems stages rated Red, the longest first; requests for help without an answer before all others
 * @param overdue  actions whose day has passed
 * @param stale    projects that nobody reported on for {@link #STALE_AFTER_DAYS} days, or ever
 */
public record Attention(List<Problem> problems, List<ActionPlanView.Row> overdue, List<Stale> stale) {

    /** The default cycle of reporting, two months (domain.md), and a few days' grace. */
    public static final int STALE_AFTER_DAYS = 66;

    /** A stage that stands at Red. */
    public record Problem(Row project, String stage, Cell cell) {

        /** Whether help was asked for and nobody has answered. */
        public boolean unanswered() {
            return cell.helpNeeded() != null && cell.helpAnswer() == null;
        }
    }

    /**
     * A project that nobody reported on lately.
     *
     * @param last as-at date of its latest report; null where it has none
     */
    public record Stale(Row project, @Nullable LocalDate last) {}

    static Attention of(ProgressGrid grid, ActionPlanView plan) {
        return new Attention(
                projects(grid)
                        .flatMap(project -> problems(project, grid))
                        .sorted(Comparator.comparing(Problem::unanswered)
                                .thenComparingLong(problem -> problem.cell().daysAtRating())
                                .reversed())
                        .toList(),
                plan.actions().stream().filter(ActionPlanView.Row::overdue).toList(),
                projects(grid)
                        .flatMap(project -> stale(project, grid.day()).stream())
                        .toList());
    }

    public boolean isEmpty() {
        return problems.isEmpty() && overdue.isEmpty() && stale.isEmpty();
    }

    /** How many stages stand at each rating that is in use, by letter. */
    static Map<String, Long> counts(ProgressGrid grid) {
        return projects(grid)
                .flatMap(project -> project.cells().values().stream())
                .collect(Collectors.groupingBy(Cell::rating, Collectors.counting()));
    }

    static Stream<Row> projects(ProgressGrid grid) {
        return grid.themes().stream().flatMap(theme -> theme.projects().stream());
    }

    private static Stream<Problem> problems(Row project, ProgressGrid grid) {
        Map<String, String> titles = grid.stages().stream().collect(Collectors.toMap(Stage::id, Stage::title));
        return project.cells().entrySet().stream()
                .filter(entry -> entry.getValue().tone() == Tone.PROBLEM)
                .map(entry ->
                        new Problem(project, titles.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()));
    }

    private static Optional<Stale> stale(Row project, LocalDate day) {
        Optional<LocalDate> last =
                project.cells().values().stream().map(Cell::asAt).max(Comparator.naturalOrder());
        boolean fresh = last.isPresent() && !last.get().isBefore(day.minusDays(STALE_AFTER_DAYS));
        return fresh ? Optional.empty() : Optional.of(new Stale(project, last.orElse(null)));
    }
}
