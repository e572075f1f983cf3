package org.waymark.command.imports.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.command.action.ActionFeature;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Refs;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;

/** Action plans. */
public final class ActionTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "action-plan",
            ActionFeature.KIND,
            new ImportKind.Words("An action plan", "plan"),
            ExistingAction::new,
            Set.of(ActionAssigned.class, ActionRescheduled.class, ActionRevised.class),
            Set.of(
                    ActionProgressReported.class,
                    ActionProgressCorrected.class,
                    ActionCompleted.class,
                    ActionCancelled.class,
                    ActionReopened.class),
            true,
            false,
            ActionTable::new);

    public static final Columns COLUMNS = new Columns(
            List.of(ActionColumn.values()), needed(), Pattern.compile("\\b(?:cost|budget|funding|resource)\\b"));

    private final ImportContext context;
    private final PlaceFinder places;

    public ActionTable(ImportContext context) {
        this.context = context;
        this.places = new PlaceFinder(context);
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(ActionColumn.ACTIVITIES, "what will be done (such as ‘Action’)");
        return needed;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public Register register() {
        return KIND.register(context);
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Column main() {
        return ActionColumn.ACTIVITIES;
    }

    @Override
    public Optional<Column> section() {
        return Optional.of(ActionColumn.THEME);
    }

    @Override
    public boolean isSection(String text) {
        return places.isHeading(text);
    }

    @Override
    public Map<String, String> newThemes() {
        return places.added();
    }

    @Override
    public Draft read(RowReader cells) {
        return new ActionRow(cells, places, context).read();
    }

    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        return Refs.allot(layout, this, drafts, context);
    }
}
