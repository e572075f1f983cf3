package org.waymark.command.worksheet;

import java.util.List;
import java.util.Optional;
import org.waymark.command.cases.ActionImpact;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetCell;

/** The rules about rows that show the impact of an action: its values are recorded once, with the action. */
final class RowImpact {

    private final Worksheets worksheets;
    private final Worksheet worksheet;
    private final SharedImpact columns;

    private RowImpact(Worksheets worksheets, Worksheet worksheet, SharedImpact columns) {
        this.worksheets = worksheets;
        this.worksheet = worksheet;
        this.columns = columns;
    }

    /** Of a worksheet that has such rows; empty for the others. */
    static Optional<RowImpact> of(Worksheets worksheets, Worksheet worksheet) {
        return SharedImpact.of(worksheet.form()).map(columns -> new RowImpact(worksheets, worksheet, columns));
    }

    /**
     * Insists that no other row of the worksheet is about the same action, as far as its rows were read.
     *
     * @param ref of the row itself
     */
    void mustBeTheOnlyOne(List<WorksheetCell> cells, String ref) {
        columns.action(cells)
                .ifPresent(action -> worksheet.rows().stream()
                        .filter(other -> !other.equals(ref))
                        .filter(other -> worksheets
                                .row(other)
                                .filter(row -> !row.removed())
                                .flatMap(columns::action)
                                .filter(action::equals)
                                .isPresent())
                        .findFirst()
                        .ifPresent(other -> {
                            throw Refusal.at(
                                    RowCells.field(columns.column()),
                                    Refusal.Kind.RULE,
                                    "worksheet.action-twice",
                                    "Row " + other + " is about action " + action + " already. Change that row.");
                        }));
    }

    /** The fact that something else is said of the impact from now on; empty where nothing else is. */
    Optional<WaymarkEvent> recorded(StrategyCode strategy, RowCells after, DecisionContext context) {
        if (after.impact().isEmpty()) {
            return Optional.empty();
        }
        String action = columns.action(after.cells())
                .orElseThrow(() -> Refusal.at(
                        RowCells.field(columns.column()),
                        Refusal.Kind.RULE,
                        "worksheet.action-needed",
                        "Name one action in this row: its impact is recorded with the action."));
        ActionImpact impact = worksheets.impact(action);
        Optional<WaymarkEvent> recorded =
                impact.recorded(strategy, action, SharedImpact.changed(impact.said(), after.impact()));
        if (recorded.isPresent()) {
            mustBeAllowed(context);
            impact.mustBeLedBy(context);
        }
        return recorded;
    }

    private static void mustBeAllowed(DecisionContext context) {
        if (context.role() != Role.COORDINATOR && context.role() != Role.LEAD) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "role.not-allowed",
                    "Only these roles have permission to record the impact of an action: " + Role.COORDINATOR.title()
                            + ", " + Role.LEAD.title() + ". Ask somebody who holds one.");
        }
    }
}
