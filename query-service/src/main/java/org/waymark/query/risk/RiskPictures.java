package org.waymark.query.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.RiskMovement.Matrix;
import org.waymark.documents.chart.RiskMovement.Place;
import org.waymark.documents.chart.RiskMovement.Rated;
import org.waymark.documents.chart.RiskPath;
import org.waymark.documents.chart.ScoreOverTime;
import org.waymark.documents.chart.Size;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskMatrix;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskRegister.Assessment;
import org.waymark.query.web.Formats;

/** The way of a risk as pictures: its score over time, and its path over the matrix. Assessments without a score have no place. */
public final class RiskPictures {

    private static final String SCORES = "Score over time";
    private static final String PATH = "Path on the matrix";

    /** More steps than these are a tangle: the last of them are drawn, and the table has all. */
    private static final int MOST_STEPS = 8;

    private RiskPictures() {}

    /** Both, by the captions of their tables. */
    static Map<String, Chart> all(RiskCase state, RiskMatrix matrix) {
        Map<String, Chart> pictures = new LinkedHashMap<>();
        scores(state).ifPresent(chart -> pictures.put(SCORES, chart));
        path(state, matrix).ifPresent(chart -> pictures.put(PATH, chart));
        return pictures;
    }

    /** The tables of those there are. */
    static List<Table> tables(RiskCase state, RiskMatrix matrix) {
        return all(state, matrix).values().stream().map(Chart::table).toList();
    }

    /** What it was rated by, day by day; empty where that was one score only. */
    public static Optional<Chart> scores(RiskCase state) {
        List<Assessed> rated = scored(state);
        Map<LocalDate, Assessed> byDay = new TreeMap<>();
        rated.forEach(each -> byDay.put(each.stamp().asAt(), each));
        List<ScoreOverTime.Score> scores = byDay.entrySet().stream()
                .map(day -> new ScoreOverTime.Score(
                        day.getKey(),
                        number(day.getValue().said().score()),
                        day.getValue().said().rating().title().substring(0, 1)))
                .toList();
        Assessment target = state.row().target();
        return scores.size() < 2
                ? Optional.empty()
                : Optional.of(ScoreOverTime.of(
                        scores,
                        target == null ? null : target.score(),
                        state.closed().map(closed -> closed.stamp().asAt()).orElse(state.day()),
                        Size.WIDE,
                        table(SCORES, rated)));
    }

    /**
     * Its places on the matrix, one after the other; empty where there is one only.
     *
     * @param matrix in force
     */
    public static Optional<Chart> path(RiskCase state, RiskMatrix matrix) {
        List<Assessed> rated = scored(state);
        List<RiskPath.Step> steps = new ArrayList<>();
        for (int index = 0; index < rated.size(); index++) {
            Place place = place(rated.get(index).said());
            if (steps.isEmpty() || !steps.getLast().place().equals(place)) {
                steps.add(new RiskPath.Step(Integer.toString(index + 1), place));
            }
        }
        return steps.size() < 2
                ? Optional.empty()
                : Optional.of(RiskPath.of(
                        matrix(matrix),
                        steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size()),
                        target(state),
                        Size.WIDE,
                        table(PATH, rated)));
    }

    private static List<Assessed> scored(RiskCase state) {
        return state.risk().rated().stream()
                .filter(each -> each.said().score() != null)
                .toList();
    }

    private static int number(@Nullable Integer number) {
        return Objects.requireNonNull(number, "it has a score");
    }

    private static Place place(RiskAssessment said) {
        return new Place(number(said.likelihood()), number(said.impact()));
    }

    private static @Nullable Place target(RiskCase state) {
        Assessment target = state.row().target();
        return target == null || target.likelihood() == null || target.impact() == null
                ? null
                : new Place(target.likelihood(), target.impact());
    }

    private static Matrix matrix(RiskMatrix matrix) {
        Map<Place, Rated> rated = matrix.cells().stream()
                .collect(Collectors.toMap(
                        cell -> new Place(cell.likelihood(), cell.impact()),
                        cell -> new Rated(cell.rating().title().substring(0, 1), PaperCells.tone(cell.rating())),
                        (one, other) -> one));
        return new Matrix(RiskMatrix.LIKELIHOODS, RiskMatrix.IMPACTS, rated);
    }

    private static Table table(String caption, List<Assessed> rated) {
        List<Table.Row> rows = new ArrayList<>();
        for (Assessed each : rated) {
            rows.add(Table.Row.of(
                    Cell.number(rows.size() + 1),
                    Cell.day(each.stamp().asAt()),
                    Cell.text(Formats.capitalised(each.kind())),
                    Cell.text(RiskMatrix.LIKELIHOODS.get(number(each.said().likelihood()) - 1)),
                    Cell.text(RiskMatrix.IMPACTS.get(number(each.said().impact()) - 1)),
                    Cell.number(number(each.said().score())),
                    PaperCells.rating(each.said().rating()),
                    Cell.text(each.stamp().reason())));
        }
        return Table.of(
                caption,
                List.of(
                        Column.of("Number", Type.NUMBER),
                        Column.of("As at", Type.DAY),
                        Column.of("Assessment", Type.TEXT),
                        Column.of("Likelihood", Type.TEXT),
                        Column.of("Impact", Type.TEXT),
                        Column.of("Score", Type.NUMBER),
                        Column.of("Rating", Type.RATING),
                        Column.of("Reason", Type.LONG)),
                rows);
    }
}
