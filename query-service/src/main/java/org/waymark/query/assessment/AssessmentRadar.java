package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentFold.ASSESSMENTS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Radar;
import org.waymark.documents.chart.Radar.Series;
import org.waymark.documents.chart.Size;
import org.waymark.query.assessment.AssessmentSheet.Before;
import org.waymark.query.assessment.AssessmentSheet.Dimension;
import org.waymark.query.kinds.StrategyMoment;

/** How far each dimension of a round of self-assessment is, as a radar and as a table: now, wanted, and in the last round. */
public final class AssessmentRadar {

    /** How the score of all is worked out, for whoever reads it. */
    public static final String MEAN =
            "A dimension that all together did not score shows the mean of the groups, with one decimal.";

    private AssessmentRadar() {}

    /** That of the round that was started last; empty where none was. */
    public static Optional<AssessmentSheet> latest(StrategyMoment moment) {
        return moment.snapshot().all(ASSESSMENTS).stream()
                .max(Comparator.comparingLong(round -> round.started().position()))
                .map(round -> AssessmentSheets.of(moment, round));
    }

    /** The picture; its table says the same. */
    public static Chart chart(AssessmentSheet sheet, Size size) {
        List<Series> series = new ArrayList<>(
                List.of(series(sheet, "Now", Dimension::now), series(sheet, "Wanted", Dimension::wanted)));
        if (sheet.last() != null) {
            series.add(series(sheet, "In " + sheet.last().ref(), AssessmentRadar::before));
        }
        return Radar.of(
                sheet.dimensions().stream().map(Dimension::title).toList(),
                sheet.framework().highest(),
                series,
                size,
                table(sheet));
    }

    private static Series series(AssessmentSheet sheet, String title, Function<Dimension, @Nullable BigDecimal> score) {
        return new Series(
                title,
                sheet.dimensions().stream()
                        .map(each -> Optional.ofNullable(score.apply(each)))
                        .toList());
    }

    private static @Nullable BigDecimal before(Dimension dimension) {
        Before last = dimension.last();
        return last == null ? null : last.now();
    }

    /** The table. */
    public static Table table(AssessmentSheet sheet) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Dimension", Type.LONG),
                Column.of("Now", Type.NUMBER),
                Column.of("Wanted", Type.NUMBER),
                Column.of("Below what is wanted", Type.NUMBER)));
        if (sheet.last() != null) {
            columns.add(Column.of("In " + sheet.last().ref(), Type.NUMBER));
            columns.add(Column.of("Change", Type.TEXT));
        }
        return Table.of(
                "Scores by dimension",
                columns,
                sheet.dimensions().stream().map(each -> row(sheet, each)).toList());
    }

    private static Row row(AssessmentSheet sheet, Dimension dimension) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(dimension.title()),
                number(dimension.now()),
                number(dimension.wanted()),
                number(dimension.below())));
        if (sheet.last() != null) {
            cells.add(number(before(dimension)));
            cells.add(Cell.text(dimension.move() == null ? "" : dimension.move().title()));
        }
        return new Row(cells);
    }

    static Cell number(@Nullable BigDecimal score) {
        return score == null ? Cell.EMPTY : new Cell.Number(score);
    }

    /** A score for people; a dash where there is none. */
    public static String written(@Nullable BigDecimal score) {
        return score == null ? "–" : score.toPlainString();
    }

    /** Whether some scores are the mean of the groups. */
    public static boolean someMeans(AssessmentSheet sheet) {
        return sheet.dimensions().stream()
                .anyMatch(each ->
                        each.mean() || each.last() != null && each.last().mean());
    }
}
