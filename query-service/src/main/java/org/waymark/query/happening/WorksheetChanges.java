package org.waymark.query.happening;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetEvent;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRevised;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetRowEvent;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;

/** Before and after of what happened to a worksheet or a row of it, field by field. */
final class WorksheetChanges {

    private WorksheetChanges() {}

    static List<FieldChange> of(WorksheetEvent event) {
        return switch (event) {
            case WorksheetStarted started -> {
                Map<String, String> said = new LinkedHashMap<>(FieldChanges.fields(started.head()));
                said.putAll(said(started.form()));
                yield FieldChanges.between(Map.of(), said);
            }
            case WorksheetRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case WorksheetFormChanged changed -> FieldChanges.between(said(changed.before()), said(changed.after()));
            case WorksheetRowsOrdered ordered -> FieldChanges.one("order", ordered.before(), ordered.after());
            case WorksheetAgreed agreed ->
                List.of(new FieldChange(
                        "status", null, agreed.review() == null ? "Agreed" : "Agreed at " + agreed.review()));
            case WorksheetReopened ignored -> List.of(new FieldChange("status", null, "Open"));
            case WorksheetClosed ignored -> List.of(new FieldChange("status", null, "Closed"));
        };
    }

    static List<FieldChange> of(WorksheetRowEvent event) {
        return switch (event) {
            case WorksheetRowAdded added -> FieldChanges.between(Map.of(), said(added.cells()));
            case WorksheetRowRevised revised -> FieldChanges.between(said(revised.before()), said(revised.after()));
            case WorksheetRowRemoved ignored -> List.of(new FieldChange("status", null, "Removed"));
            case WorksheetRowRestored ignored -> List.of(new FieldChange("status", "Removed", null));
        };
    }

    /** The names of the cells that were revised, such as “importance, status”. */
    static String names(WorksheetRowRevised revised) {
        return of(revised).stream().map(FieldChange::field).collect(joining(", "));
    }

    /** What a form declares. */
    static Map<String, String> said(WorksheetForm form) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("kind", form.title());
        said.put("version", String.valueOf(form.version()));
        said.put("columns", form.columns().stream().map(WorksheetColumn::title).collect(joining("; ")));
        return said;
    }

    private static Map<String, String> said(List<WorksheetCell> cells) {
        Map<String, String> said = new LinkedHashMap<>();
        cells.forEach(cell -> said.put(label(cell.column()), words(cell)));
        return said;
    }

    /** The name of a cell in words: {@code so-far} becomes “so far”, {@code impact.O2} “impact O2”. */
    static String label(String column) {
        return column.replace('-', ' ').replace('.', ' ');
    }

    /** A level such as {@code making-progress} becomes “making progress”; refs, dates and numbers stay as they are. */
    private static String words(WorksheetCell cell) {
        return cell.text() == null
                ? cell.values().stream()
                        .map(value -> value.matches("[a-z]+(-[a-z]+)+") ? value.replace('-', ' ') : value)
                        .collect(joining("; "))
                : cell.text();
    }
}
