package org.waymark.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymark.command.AllCommands;
import org.waymark.command.imports.action.ActionEntry;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.TableFile;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.StrategyEvents;

/** Files and strategies for the tests of imports. */
public final class Plans {

    public static final StrategyCode SG23 = new StrategyCode("SG23");

    /** Refs of the workstreams of the published strategy; the first character is the theme. */
    static final List<String> WORKSTREAMS = List.of(
            "1A", "1B", "1C", "1D", "1E", "1F", "1G", "2A", "2B", "2C", "2D", "2E", "2F", "3A", "3B", "3C", "3D", "4A",
            "4B");

    private Plans() {}

    /** The published plan, as it is. */
    public static byte[] published() {
        try (InputStream file = Plans.class.getResourceAsStream("/south-glos-2023-25/actions.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The published strategy without any action. */
    public static ImportContext context() {
        ImportContext context = new ImportContext(AllCommands.imports().all());
        charter().forEach(context::evolve);
        return context;
    }

    /** The published strategy with an action that a file brought in. */
    static ImportContext outlineWith(String ref, ActionPlan plan) {
        ImportContext context = context();
        context.evolve(new ActionPlanned(SG23, ref, plan));
        return context;
    }

    public static List<PlannedRow> plan(byte[] file, ImportContext context) {
        return plan(file, new ActionTable(context));
    }

    public static List<PlannedRow> plan(byte[] file, TableKind kind) {
        return CaseTable.of(TableFile.read(file, kind.columns()), kind).plan(kind);
    }

    /** The strategy after what an import was going to do is done. */
    public static ImportContext after(List<PlannedRow> plan, ImportContext context) {
        plan.stream()
                .filter(planned -> planned.action() == RowAction.PLAN)
                .forEach(planned -> context.evolve(new ActionPlanned(SG23, planned.ref(), plan(planned.draft()))));
        return context;
    }

    /** What a row of an action plan says. */
    public static ActionPlan plan(Draft draft) {
        return ((ActionEntry) draft.entry()).plan();
    }

    static List<StrategyEvent> charter() {
        List<StrategyEvent> events = new ArrayList<>();
        events.add(StrategyEvents.strategyCreated());
        List.of("Recruitment", "Retention", "Learning", "Leadership")
                .forEach(title ->
                        events.add(new ThemeAdded(SG23, String.valueOf(events.size()), title, null, List.of())));
        WORKSTREAMS.forEach(
                ref -> events.add(new WorkstreamAdded(SG23, ref.substring(0, 1), ref, "Workstream " + ref)));
        return events;
    }
}
