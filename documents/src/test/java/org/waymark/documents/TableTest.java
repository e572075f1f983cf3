package org.waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

class TableTest {

    private static final Column REF = Column.of("Ref", Type.TEXT);

    @Test
    void refusesARowThatDoesNotFitItsColumns() {
        assertThatThrownBy(() -> Table.of("Risks", List.of(REF), List.of(Row.of(Cell.text("R1"), Cell.text("High")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 cells for 1 columns");
    }

    @Test
    void refusesATableWithoutColumns() {
        assertThatThrownBy(() -> Table.of("Risks", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column");
    }

    @Test
    void spansNeighboursOfAGroup() {
        Column before = new Column("Likelihood", "Before", Type.TEXT);
        Column after = new Column("Impact", "Before", Type.TEXT);
        Table table = Table.of("Risks", List.of(REF, before, after, REF), List.of());

        assertThat(table.grouped()).isTrue();
        assertThat(table.spans()).extracting(span -> span.columns().size()).containsExactly(1, 2, 1);
    }

    @Test
    void findsTheTablesOfFiguresAndBoxes() {
        Table table = Table.of("Risks", List.of(REF), List.of());
        Figure figure = new Figure("<svg/>", 50, "A picture", table);
        Document document = new Document(
                new About("Title", "Subject", "Waymark", Instant.EPOCH, List.of(), List.of(), List.of()),
                Document.Orientation.PORTRAIT,
                List.of(
                        table,
                        new Inset(Tone.PLAIN, List.of(table)),
                        new SideBySide(List.of(figure), List.of(new Heading(2, "Risks"))),
                        new PageBreak()));

        assertThat(document.tables()).containsExactly(table, table, table);
    }

    @Test
    void refusesAFigureWithoutWords() {
        Table table = Table.of("Risks", List.of(REF), List.of());
        assertThatThrownBy(() -> new Figure("<svg/>", 50, " ", table)).isInstanceOf(IllegalArgumentException.class);
    }
}
