package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.imports.table.Workbooks.fill;
import static org.waymark.command.imports.table.Workbooks.row;

import org.junit.jupiter.api.Test;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Source;
import org.waymark.command.imports.table.Sources;
import org.waymark.command.imports.table.Workbooks;

class TableChoiceTest {

    @Test
    void readsTheFirstSheetThatHoldsThePlan() {
        byte[] file = Workbooks.of(workbook -> {
            fill(workbook.newWorksheet("Read me"), row("Ref: see the plan"));
            fill(workbook.newWorksheet("Plan"), row("Ref", "Action", "Lead", "When"), row("1A", "Recruit", "PSW"));
            fill(workbook.newWorksheet("Old plan"), row("Ref", "Action", "Lead", "When"), row("1A", "Old", "PSW"));
        });
        Source source = Sources.read(file, "plan.xlsx");

        FoundTable chosen = TableChoice.of(source, ActionTable.COLUMNS, How.GUESSED);

        assertThat(chosen.id()).isEqualTo("Plan!A1");
        assertThat(chosen.body())
                .singleElement()
                .satisfies(line -> assertThat(line.cell(1)).isEqualTo("Recruit"));
    }
}
