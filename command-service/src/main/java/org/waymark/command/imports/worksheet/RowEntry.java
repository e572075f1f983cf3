package org.waymark.command.imports.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.schema.CellValues;
import org.waymark.command.schema.Ref;
import org.waymark.command.worksheet.AddWorksheetRow;
import org.waymark.command.worksheet.FilledWorksheet;
import org.waymark.command.worksheet.ReviseWorksheetRow;
import org.waymark.events.StrategyCode;

/**
 * A row of a table as a row of a worksheet.
 *
 * @param given what is written in its cells, by their ids
 * @param says  the same as the worksheet says it
 */
record RowEntry(FilledWorksheet worksheet, Map<String, Object> given, Map<String, String> says) implements Entry {

    @Override
    public CaseFingerprint content() {
        CaseFingerprint.Builder content = new CaseFingerprint.Builder();
        says.forEach((cell, text) -> content.say(FilledWorksheet.field(cell), text));
        return content.build();
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        return List.of(RowCommand.today(new AddWorksheetRow(
                strategy, new Ref(worksheet.ref()), new CellValues(new LinkedHashMap<>(given)), List.of())));
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(given);
        changed.keySet()
                .removeIf(cell ->
                        changes.stream().noneMatch(change -> change.field().equals(FilledWorksheet.field(cell))));
        return List.of(RowCommand.today(new ReviseWorksheetRow(
                strategy, new Ref(worksheet.ref()), new Ref(ref), new CellValues(new LinkedHashMap<>(changed)))));
    }

    @Override
    public Values values() {
        return new Values(says.entrySet().stream()
                .map(cell -> new Said(title(cell.getKey()), cell.getValue()))
                .toList());
    }

    private String title(String cell) {
        return worksheet.cells().stream()
                .filter(column -> column.id().equals(cell))
                .findFirst()
                .map(FilledWorksheet::label)
                .orElse(cell);
    }

    /**
     * What was read from a row.
     *
     * @param cells in words; the first is what the row is called by
     */
    record Values(List<Said> cells) {}

    /** What a cell says, under the title of its column. */
    record Said(String title, String text) {}
}
