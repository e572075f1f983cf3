package org.waymark.command.imports.worksheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.worksheet.FilledWorksheet;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;

/** A row of a worksheet. */
public final class ExistingRow extends ExistingCase {

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event, LocalDate asAt) {
        return switch (event) {
            case WorksheetRowAdded added -> Optional.of(said(added.cells()));
            case WorksheetRowRevised revised -> Optional.of(said(revised.after()));
            default -> Optional.empty();
        };
    }

    private static CaseFingerprint said(List<WorksheetCell> cells) {
        CaseFingerprint.Builder said = new CaseFingerprint.Builder();
        cells.forEach(cell -> said.say(FilledWorksheet.field(cell.column()), FilledWorksheet.says(cell)));
        return said.build();
    }

    /** With the impact of the action that it is about, which is kept with the action. */
    @Override
    public CaseFingerprint besides(Entry row) {
        if (!(row instanceof RowEntry entry)) {
            return now();
        }
        CaseFingerprint.Builder said = new CaseFingerprint.Builder();
        now().fields().forEach(said::say);
        entry.worksheet()
                .impact(cell -> now().says(FilledWorksheet.field(cell)))
                .forEach((cell, text) -> said.say(FilledWorksheet.field(cell), text));
        return said.build();
    }
}
