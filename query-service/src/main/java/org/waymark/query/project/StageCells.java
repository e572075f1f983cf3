package org.waymark.query.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.Report.Answer;

/** Works out the cell of one stage from the reports that were not corrected. */
final class StageCells {

    private StageCells() {}

    /**
     * The cells of a project by stage id, in the order of the stages; a stage that was never reported has none.
     *
     * @param since what trends are compared with; null for the report before
     * @param day   the day that is shown
     */
    static Map<String, Cell> cells(
            ProjectView project, List<Stage> stages, @Nullable LastMeeting since, LocalDate day) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        stages.forEach(stage -> cell(project, stage.id(), since, day).ifPresent(cell -> cells.put(stage.id(), cell)));
        return Collections.unmodifiableMap(cells);
    }

    /** The cell of one stage, if it was ever reported. */
    static Optional<Cell> cell(ProjectView project, String stage, @Nullable LastMeeting since, LocalDate day) {
        StageProgress progress = project.progress(stage).orElse(null);
        if (progress == null || progress.current() == null || progress.run() == null) {
            return Optional.empty();
        }
        RatingTrend trend = since == null
                ? RatingTrend.sinceReportBefore(progress.run())
                : RatingTrend.since(since, project, stage, progress.run().last());
        return Optional.of(
                cell(progress.current(), trend, daysSince(progress.run().since(), day)));
    }

    private static Cell cell(Report current, RatingTrend trend, long daysAtRating) {
        RatingLevel rating = current.said().rating();
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
                trend.trend(),
                trend.text(),
                daysAtRating);
    }

    /** Never negative. */
    private static long daysSince(LocalDate since, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(since, day));
    }
}
