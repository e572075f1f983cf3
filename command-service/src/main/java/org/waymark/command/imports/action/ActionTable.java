package org.waymark.command.imports.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.command.action.ActionFeature;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.Header;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;

/** Action plans. */
public final class ActionTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "action-plan",
            ActionFeature.KIND,
            new ImportKind.Words("An action plan", "plan", "revise"),
            ExistingAction::new,
            Set.of(ActionAssigned.class, ActionRescheduled.class, ActionRevised.class),
            ActionTable::new);

    public static final Columns COLUMNS = new Columns(
            List.of(ActionColumn.values()),
            needed(),
            Pattern.compile("\\b(?:progress|status|update|rag|rating|comment|evidence|note|cost|budget)\\b"));

    private final ImportContext context;
    private final PlaceFinder places;

    public ActionTable(ImportContext context) {
        this.context = context;
        this.places = new PlaceFinder(context);
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(ActionColumn.REF, "the reference (such as ‘Ref’)");
        needed.put(ActionColumn.ACTIVITIES, "what will be done (such as ‘Action’)");
        needed.put(ActionColumn.LEADS, "who leads (such as ‘Lead’)");
        return needed;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Column main() {
        return ActionColumn.ACTIVITIES;
    }

    /** The refs of a plan say where its actions belong. */
    @Override
    public boolean isSection(String text) {
        return false;
    }

    @Override
    public Draft read(Header header, CaseTable.Row row, String refAbove) {
        return new ActionRow(new RowReader(header, row.line()), places, context.strategy()).read(refAbove);
    }

    @Override
    public List<PlannedRow> allot(Header header, List<Draft> drafts) {
        return RefAllocator.allot(header, drafts, context);
    }
}
