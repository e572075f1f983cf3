package org.waymark.command.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.ActionEvent;
import org.waymark.events.ColumnTarget;
import org.waymark.events.ColumnType;
import org.waymark.events.Objective;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetKind;

/**
 * The rows that a worksheet can begin with: those of the guide, or, where it names none and a row is about an objective, a theme
 * or an action, one for each of them.
 *
 * @param values       what the cells of each row say, by their ids
 * @param areOfActions whether all actions of the strategy matter to them
 */
record UsualRows(List<Map<String, String>> values, boolean areOfActions) {

    UsualRows {
        values = List.copyOf(values);
    }

    /** Those of a kind, as far as its facts were read; empty where there is no such kind. */
    static Optional<UsualRows> of(Worksheets worksheets, String kind) {
        return Kinds.form(worksheets.strategy(), kind).map(form -> {
            List<Map<String, String>> guide =
                    WorksheetKind.of(kind).map(WorksheetKind::usualRows).orElse(List.of());
            return guide.isEmpty() ? each(worksheets, form) : new UsualRows(guide, false);
        });
    }

    private static UsualRows each(Worksheets worksheets, WorksheetForm form) {
        List<String> refs = new ArrayList<>();
        ColumnTarget target = heading(form).orElse(null);
        Strategy strategy = worksheets.strategy();
        switch (target) {
            case OBJECTIVE -> strategy.objectives().stream().map(Objective::ref).forEach(refs::add);
            case THEME ->
                strategy.themes().keySet().stream()
                        .filter(theme -> !strategy.isRetired(theme))
                        .forEach(refs::add);
            case ACTION ->
                worksheets.opened(ActionEvent.class).stream()
                        .filter(action -> !worksheets.isCancelled(action))
                        .forEach(refs::add);
            case PROJECT, RISK, STAKEHOLDER, INDICATOR -> {}
            case null -> {}
        }
        return new UsualRows(
                refs.stream().map(ref -> Map.of(form.heading(), ref)).toList(), target == ColumnTarget.ACTION);
    }

    /** What a row is about, if that is a reference, and nothing else is needed of it. */
    private static Optional<ColumnTarget> heading(WorksheetForm form) {
        boolean alone = form.columns().stream()
                .noneMatch(column -> column.required() && !column.id().equals(form.heading()));
        return form.column(form.heading())
                .filter(column -> alone && column.type() == ColumnType.REFERENCE)
                .map(CellReader::target);
    }
}
