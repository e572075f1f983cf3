package org.waymark.command.worksheet;

import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.StrategyEvent.WorksheetDefined;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetKind;

/** The rules about the columns of worksheets. */
final class ColumnDecisions {

    private ColumnDecisions() {}

    static Decision define(Strategy strategy, DefineWorksheet command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        WorksheetKind.of(command.kind()).ifPresent(shipped -> {
            throw Refusal.at(
                    "kind",
                    Refusal.Kind.RULE,
                    "worksheet.kind-shipped",
                    "“" + command.kind() + "” is the kind “" + shipped.form().title()
                            + "”, which every strategy has. Choose another id.");
        });
        WorksheetForm before = strategy.own().worksheetForm(command.kind()).orElse(null);
        int version = before == null ? 1 : before.version();
        WorksheetForm same = new DefinedColumns(command).form(version);
        WorksheetDecisions.mustChange(
                "columns", same.equals(before), "This would change nothing. Change at least one column.");
        if (before == null) {
            return Decision.of(command.kind(), new WorksheetDefined(command.strategy(), null, same));
        }
        context.needsReason(Worksheets.REASON_MISSING, "Enter a reason for defining the columns anew.");
        return Decision.of(
                command.kind(),
                new WorksheetDefined(command.strategy(), before, new DefinedColumns(command).form(version + 1)));
    }

    static Decision change(Worksheets worksheets, ChangeWorksheetColumns command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        worksheet.mustTakeChanges(context);
        WorksheetForm before = worksheet.form();
        WorksheetForm after = Kinds.mustHave(worksheets.strategy(), before.kind());
        WorksheetDecisions.mustChange(
                "worksheet",
                before.equals(after),
                "This worksheet has the columns that its kind has now. No change is needed.");
        return Decision.of(
                worksheet.ref(), new WorksheetFormChanged(command.strategy(), worksheet.ref(), before, after));
    }
}
