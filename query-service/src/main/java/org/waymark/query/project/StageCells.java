package org.waymark.query.project;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.project.ProjectView.Answer;
import org.waymark.query.project.ProjectView.Report;

/** Works out the cell of one stage from the reports that stand. */
public final class StageCells {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private StageCells() {}

    /**
     * The cells of a project by stage id, in the order of the stages; a stage that was never reported has none.
     *
     * @param day the day that is shown
     */
    public static Map<String, Cell> cells(ProjectView project, List<Stage> stages, LocalDate day) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        stages.forEach(stage -> cell(project, stage.id(), day).ifPresent(cell -> cells.put(stage.id(), cell)));
        return Collections.unmodifiableMap(cells);
    }

    /** The cell of one stage, if it was ever reported. */
    public static Optional<Cell> cell(ProjectView project, String stage, LocalDate day) {
        List<Report> standing = project.standing(stage);
        return standing.isEmpty() ? Optional.empty() : Optional.of(cell(standing, day));
    }

    private static Cell cell(List<Report> newestFirst, LocalDate day) {
        Report current = newestFirst.getFirst();
        RatingLevel rating = current.said().rating();
        Report before = newestFirst.size() > 1 ? newestFirst.get(1) : null;
        Trend trend = before == null ? null : trend(before, current);
        Answer answer = current.answer();
        return new Cell(
                rating.letter(),
                rating.name(),
                rating.meaning(),
                rating.tone(),
                current.said().comment(),
                current.stamp().asAt(),
                current.stamp().recordedAt(),
                current.stamp().by(),
                current.stamp().position(),
                current.said().number(),
                current.said().helpNeeded(),
                answer == null ? null : answer.text(),
                trend,
                before == null || trend == null ? null : words(trend, before),
                daysAtRating(newestFirst, day));
    }

    /** From the as-at date of the first of the unbroken run of reports with this rating; never negative. */
    private static long daysAtRating(List<Report> newestFirst, LocalDate day) {
        String letter = newestFirst.getFirst().said().rating().letter();
        LocalDate since = newestFirst.stream()
                .takeWhile(report -> report.said().rating().letter().equals(letter))
                .reduce((newer, older) -> older)
                .orElseThrow()
                .stamp()
                .asAt();
        return Math.max(0, ChronoUnit.DAYS.between(since, day));
    }

    private static @Nullable Trend trend(Report before, Report current) {
        RatingLevel from = before.said().rating();
        RatingLevel to = current.said().rating();
        if (from.letter().equals(to.letter())) {
            return Trend.SAME;
        }
        if (from.tone() == Tone.NOT_STARTED || to.tone() == Tone.NOT_STARTED) {
            return null;
        }
        boolean sameScale = before.said().scaleVersion() == current.said().scaleVersion();
        Integer was = from.rank();
        Integer is = to.rank();
        // Ranks of different scales do not compare; what they mean to the system does.
        int step = sameScale && was != null && is != null
                ? Integer.compare(is, was)
                : to.tone().compareTo(from.tone());
        return step == 0 ? Trend.SAME : step > 0 ? Trend.UP : Trend.DOWN;
    }

    private static String words(Trend trend, Report before) {
        String than = before.said().rating().name() + " on "
                + DAY.format(before.stamp().asAt());
        return switch (trend) {
            case UP -> "Better than " + than;
            case SAME -> "No change from " + than;
            case DOWN -> "Worse than " + than;
        };
    }
}
