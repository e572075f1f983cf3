package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskMatrix;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;

/** The risk matrix as a file. */
@Component
class RiskMatrixPaper implements PaperTable {

    private static final List<PaperFilter> FILTERS = List.of(PaperFilter.choice(
            "assessment",
            "By which assessment; without it, the current one",
            Stream.of(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.UK))));

    private static final String TITLE = "Risk matrix";

    @Override
    public String name() {
        return "risk-matrix";
    }

    @Override
    public String page() {
        return "risks/matrix";
    }

    @Override
    public List<PaperFilter> filters() {
        return FILTERS;
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        Kind kind = asked.text("assessment").isEmpty() ? Kind.CURRENT : RiskApi.kind(asked.text("assessment"));
        RiskMatrixView matrix = Risks.matrix(asked.snapshot(), kind);
        List<Column> columns = new ArrayList<>(List.of(Column.of("Likelihood", Type.TEXT)));
        for (int impact = 1; impact <= RiskMatrix.SIZE; impact++) {
            columns.add(new Column(impact + " " + matrix.impacts().get(impact - 1), "Impact", Type.RATING));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int likelihood = RiskMatrix.SIZE; likelihood >= 1; likelihood--) {
            rows.add(row(matrix, likelihood));
        }
        List<String> notes = new ArrayList<>(List.of("Risks that are not closed, by their "
                + kind.name().toLowerCase(Locale.UK) + " assessment, by version " + matrix.matrixVersion()
                + " of the matrix."));
        matrix.notScored()
                .forEach(beside -> notes.add(RiskAssessment.scored(beside.rating(), null)
                        + ", and so beside the matrix: " + String.join(", ", beside.risks()) + "."));
        if (!matrix.elsewhere().isEmpty()) {
            notes.add("Without such an assessment: " + String.join(", ", matrix.elsewhere()) + ".");
        }
        return new Paper(
                TITLE,
                List.of(
                        Table.of(TITLE, columns, rows),
                        RiskRegisterPaper.definitions(
                                Strategies.at(asked.snapshot()).riskMatrix())),
                notes,
                asked.text("assessment").isEmpty()
                        ? ""
                        : "Showing only: the " + Formats.lowerCase(kind) + " assessment");
    }

    private static Table.Row row(RiskMatrixView matrix, int likelihood) {
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.text(likelihood + " " + matrix.likelihoods().get(likelihood - 1))));
        for (int impact = 1; impact <= RiskMatrix.SIZE; impact++) {
            RiskMatrixView.Cell cell = matrix.cell(likelihood, impact);
            cells.add(Cell.rating(
                    cell.rating().title().substring(0, 1),
                    String.join(", ", cell.risks()),
                    PaperCells.tone(cell.rating())));
        }
        return new Table.Row(cells);
    }
}
