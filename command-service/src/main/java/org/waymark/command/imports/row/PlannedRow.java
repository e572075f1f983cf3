package org.waymark.command.imports.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.Columns;

/**
 * What an import is going to do with one row.
 *
 * @param draft   the row as it was read, with all warnings and errors there are by now
 * @param ref     the ref the case has or will have; empty where none can be given
 * @param action  what will be done
 * @param there   the case as it is; null where it is not there, or stays
 * @param changes what the case would say otherwise; empty unless it is there and differs
 */
public record PlannedRow(
        Draft draft, String ref, RowAction action, @Nullable ExistingCase there, List<FieldChange> changes) {

    public PlannedRow {
        changes = List.copyOf(changes);
    }

    /** A row that is entered if it is sound. */
    public static PlannedRow add(Draft draft, String ref) {
        return new PlannedRow(draft, ref, draft.isSound() ? RowAction.ADD : RowAction.PROBLEM, null, List.of());
    }

    /** A row whose case is there and says the same. */
    public static PlannedRow same(Draft draft, String ref) {
        return new PlannedRow(draft, ref, RowAction.SAME, null, List.of());
    }

    /** A row whose case is there; what it would change decides what is done. */
    public static PlannedRow there(Draft draft, String ref, ExistingCase there, Columns kind) {
        if (!draft.isSound()) {
            return add(draft, ref);
        }
        Entry row = draft.entry();
        List<FieldChange> changes =
                there.isRecognisedBy(row) ? List.of() : row.content().changesOf(there.besides(row), kind);
        return changes.isEmpty() ? same(draft, ref) : new PlannedRow(draft, ref, RowAction.CHANGE, there, changes);
    }

    /** The same row with one more error, which keeps it out. */
    public PlannedRow failing(CellMessage error) {
        List<CellMessage> errors = new ArrayList<>(draft.errors());
        errors.add(error);
        return new PlannedRow(
                new Draft(draft.cells(), draft.ref(), draft.entry(), draft.warnings(), errors),
                ref,
                RowAction.PROBLEM,
                there,
                changes);
    }

    /** The same row with one more warning. */
    public PlannedRow warning(CellMessage warning) {
        return new PlannedRow(
                new Draft(
                        draft.cells(),
                        draft.ref(),
                        draft.entry(),
                        Stream.concat(draft.warnings().stream(), Stream.of(warning))
                                .toList(),
                        draft.errors()),
                ref,
                action,
                there,
                changes);
    }
}
