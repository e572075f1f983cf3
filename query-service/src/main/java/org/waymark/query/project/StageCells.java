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
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.project.ProjectView.Answer;
import org.waymark.query.project.ProjectView.Report;

/** Works out the cell of one stage from the reports that were not corrected. */
public final class StageCells {

    private StageCells() {}

    /**
     * The cells of a project by stage id, in the order of the stages; a stage that was never reported has none.
     *
     * @param since the meeting that trends are compared with; null for the report before
     * @param day   the day that is shown
     */
    public static Map<String, Cell> cells(
            ProjectView project, List<Stage> stages, @Nullable Meeting since, LocalDate day) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        stages.forEach(stage -> cell(project, stage.id(), since, day).ifPresent(cell -> cells.put(stage.id(), cell)));
        return Collections.unmodifiableMap(cells);
    }

    /** The cell of one stage, if it was ever reported. */
    static Optional<Cell> cell(ProjectView project, String stage, @Nullable Meeting since, LocalDate day) {
        List<Report> standing = project.standing(stage);
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        RatingTrend travel = since == null
                ? RatingTrend.sinceReportBefore(standing)
                : RatingTrend.since(since, project, stage, standing.getFirst());
        return Optional.of(cell(standing, travel, day));
    }

    private static Cell cell(List<Report> newestFirst, RatingTrend travel, LocalDate day) {
        Report current = newestFirst.getFirst();
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
                travel.trend(),
                travel.text(),
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
}
