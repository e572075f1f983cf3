package org.waymark.command.worksheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.worksheet.Worksheet.Status;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRevised;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetHead;

/** The rules about a worksheet as a whole. */
final class WorksheetDecisions {

    private WorksheetDecisions() {}

    static Decision revise(Worksheets worksheets, ReviseWorksheet command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        worksheet.mustTakeChanges(context);
        WorksheetHead before = worksheet.head();
        WorksheetHead after = command.changes().appliedTo(HeadField.of(before)).head();
        mustChange("changes", after.equals(before), "This would change nothing. Change at least one field.");
        worksheets
                .strategy()
                .mustBeMembers(
                        "participants",
                        after.participants().stream()
                                .filter(name -> !before.participants().contains(name))
                                .toList());
        return Decision.of(worksheet.ref(), new WorksheetRevised(command.strategy(), worksheet.ref(), before, after));
    }

    static Decision order(Worksheets worksheets, OrderWorksheetRows command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        worksheet.mustTakeChanges(context);
        List<String> before = worksheet.rows();
        List<String> named = command.rows().stream().map(Ref::value).toList();
        mustBeRows(worksheets, worksheet, named);
        Set<String> after = new LinkedHashSet<>(named);
        after.addAll(before);
        List<String> inOrder = new ArrayList<>(after);
        mustChange("rows", inOrder.equals(before), "The rows are in this order already. No change is needed.");
        return Decision.of(
                worksheet.ref(), new WorksheetRowsOrdered(command.strategy(), worksheet.ref(), before, inOrder));
    }

    private static void mustBeRows(Worksheets worksheets, Worksheet worksheet, List<String> named) {
        List<String> unknown =
                named.stream().filter(row -> !worksheet.rows().contains(row)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.at(
                    "rows",
                    Refusal.Kind.RULE,
                    "worksheet-row.unknown",
                    "Worksheet " + worksheet.ref() + " has no row " + String.join(", ", unknown)
                            + ". Check the references.");
        }
        Set<String> once = new HashSet<>();
        named.stream().filter(row -> !once.add(row)).findFirst().ifPresent(twice -> {
            throw Refusal.at(
                    "rows",
                    Refusal.Kind.RULE,
                    "worksheet.row-twice",
                    "Row " + twice + " is there twice. Name each row once.");
        });
    }

    static Decision agree(Worksheets worksheets, AgreeWorksheet command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        worksheet.mustNotBeClosed();
        if (command.review() != null) {
            worksheets.mustBeMeeting(command.review());
        }
        if (worksheet.rows().stream()
                .allMatch(row -> worksheets.row(row).stream().anyMatch(Row::removed))) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "worksheet.no-rows",
                    "This worksheet has no rows, so there is nothing to agree. Add a row first.");
        }
        String review = Ref.valueOrNull(command.review());
        mustChange(
                "review",
                worksheet.isAgreedBy(review),
                "This worksheet is agreed already, and nothing in it was changed since. No change is needed.");
        return Decision.of(worksheet.ref(), new WorksheetAgreed(command.strategy(), worksheet.ref(), review));
    }

    static Decision reopen(Worksheets worksheets, ReopenWorksheet command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        if (worksheet.status() == Status.OPEN) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "worksheet.open",
                    "This worksheet is neither agreed nor closed, so it cannot be reopened.");
        }
        context.needsReason(Worksheets.REASON_MISSING, "Enter a reason for reopening the worksheet.");
        return Decision.of(worksheet.ref(), new WorksheetReopened(command.strategy(), worksheet.ref()));
    }

    static Decision close(Worksheets worksheets, CloseWorksheet command, DecisionContext context) {
        Worksheet worksheet = worksheets.mustHave(command.strategy(), command.worksheet());
        worksheet.mustNotBeClosed();
        return Decision.of(worksheet.ref(), new WorksheetClosed(command.strategy(), worksheet.ref()));
    }

    static void mustChange(String field, boolean unchanged, String message) {
        if (unchanged) {
            throw Refusal.at(field, Refusal.Kind.RULE, "worksheet.unchanged", message);
        }
    }
}
