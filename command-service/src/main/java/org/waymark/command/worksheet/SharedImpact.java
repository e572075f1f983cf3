package org.waymark.command.worksheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.CellValues;
import org.waymark.events.ColumnSource;
import org.waymark.events.ColumnTarget;
import org.waymark.events.Impact;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetForm;

/**
 * The columns of a worksheet that show the impact of actions. Their values are kept with the action that a row is about, where
 * {@code record-impact} records them too.
 *
 * @param column id of the column that names the action
 */
record SharedImpact(String column) {

    /** Those of a form; empty where it has none. */
    static Optional<SharedImpact> of(WorksheetForm form) {
        if (form.columns().stream().allMatch(column -> column.source() == null)) {
            return Optional.empty();
        }
        return form.columns().stream()
                .filter(column -> column.options().target() == ColumnTarget.ACTION && column.each() == null)
                .map(WorksheetColumn::id)
                .map(SharedImpact::new)
                .findFirst();
    }

    /** The action that a row is about, if it names one. */
    Optional<String> action(Row row) {
        return action(row.cells());
    }

    /** The action that some cells name, if they do. */
    Optional<String> action(List<WorksheetCell> cells) {
        return cells.stream()
                .filter(cell -> cell.column().equals(column) && cell.values().size() == 1)
                .map(cell -> cell.values().getFirst())
                .findFirst();
    }

    /** Whether a change may be to another action. */
    boolean isAbout(CellValues values) {
        return values.values().keySet().stream().anyMatch(column::equalsIgnoreCase);
    }

    /** The impact with what was said of it. */
    static Impact changed(Impact before, Map<ColumnSource, @Nullable String> said) {
        return new Impact(
                said.containsKey(ColumnSource.IMPACT_PLANNED)
                        ? said.get(ColumnSource.IMPACT_PLANNED)
                        : before.planned(),
                said.containsKey(ColumnSource.IMPACT_SO_FAR) ? said.get(ColumnSource.IMPACT_SO_FAR) : before.soFar(),
                said.containsKey(ColumnSource.IMPACT_EVIDENCE)
                        ? said.get(ColumnSource.IMPACT_EVIDENCE)
                        : before.evidencedBy(),
                said.containsKey(ColumnSource.IMPACT_COMMENTS)
                        ? said.get(ColumnSource.IMPACT_COMMENTS)
                        : before.comments());
    }
}
