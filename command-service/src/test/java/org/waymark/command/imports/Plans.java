package org.waymark.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waymark.command.AllCommands;
import org.waymark.command.imports.action.ActionRows;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.Destination;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.LeftOut;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Sources;
import org.waymark.command.imports.worksheet.WorksheetDestination;
import org.waymark.command.schema.Ref;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetHead;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.people.PeopleNames;

/** Files and strategies for the tests of imports. */
public final class Plans {

    public static final StrategyCode SG23 = new StrategyCode("SG23");

    /** The day on which the files of the tests are imported. */
    public static final Instant TODAY = Instant.parse("2026-09-15T09:00:00Z");

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
        ImportContext context = into("W1");
        context.evolve(new WorksheetStarted(
                SG23,
                "W1",
                new WorksheetHead("Gaps", null, null, List.of()),
                WorksheetKind.of("gap-analysis").orElseThrow().form()));
        return context;
    }

    /** The published strategy, for rows that go into a worksheet; it is not started yet. */
    public static ImportContext into(String worksheet) {
        return into(new WorksheetDestination(new Ref(worksheet)));
    }

    /** The same for rows that go into some case. */
    public static ImportContext into(Destination destination) {
        ImportContext context = new ImportContext(
                AllCommands.imports().all(), Clock.fixed(TODAY, ZoneOffset.UTC), PeopleNames.NONE, destination);
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
        return plan(file, context, ActionTable.KIND);
    }

    public static List<PlannedRow> plan(byte[] file, ImportContext context, ImportKind kind) {
        return plan(file, context, kind, How.GUESSED);
    }

    public static List<PlannedRow> plan(byte[] file, ImportContext context, ImportKind kind, How how) {
        return reading(file, context, kind, how).plan().rows();
    }

    static Reading reading(byte[] file, ImportContext context, ImportKind kind, How how) {
        return Reading.of(Sources.read(file, "file.csv"), kind, context, how);
    }

    /** What each column of a table is taken for, by its heading; empty texts for those that are left out. */
    public static Map<String, String> fields(String csv, ImportKind kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        layout(csv, kind, How.GUESSED, context())
                .uses()
                .forEach(use -> fields.put(
                        use.heading(),
                        Optional.ofNullable(use.column()).map(Column::field).orElse("")));
        return fields;
    }

    public static Layout layout(String csv, ImportKind kind, How how, ImportContext context) {
        return reading(csv(csv), context, kind, how).layout();
    }

    /** Messages as “F4: what is wrong”. */
    public static List<String> said(List<CellMessage> messages) {
        return messages.stream()
                .map(message -> message.cell() + ": " + message.message())
                .toList();
    }

    /** Rows that are no cases, and why. */
    public static List<LeftOut> leftOut(byte[] file, ImportContext context, ImportKind kind) {
        return reading(file, context, kind, How.GUESSED).plan().cases().leftOut();
    }

    /** The strategy after what an import was going to do is done. */
    public static ImportContext after(List<PlannedRow> plan, ImportContext context) {
        plan.stream()
                .filter(planned -> planned.action() == RowAction.ADD)
                .forEach(planned -> context.evolve(new ActionPlanned(SG23, planned.ref(), plan(planned.draft()))));
        return context;
    }

    /** What a row of an action plan says. */
    public static ActionPlan plan(Draft draft) {
        return ActionRows.plan(draft.entry());
    }

    static List<StrategyEvent> charter() {
        List<StrategyEvent> events = new ArrayList<>();
        events.add(StrategyEvents.strategyCreated());
        events.add(new StageSchemeDefined(SG23, 1, Stage.DEFAULT_SCHEME));
        events.add(new RatingScaleDefined(SG23, 1, RatingLevel.DEFAULT_SCALE));
        List<String> themes = List.of("Recruitment", "Retention", "Learning", "Leadership");
        themes.forEach(title ->
                events.add(new ThemeAdded(SG23, String.valueOf(themes.indexOf(title) + 1), title, null, List.of())));
        WORKSTREAMS.forEach(
                ref -> events.add(new WorkstreamAdded(SG23, ref.substring(0, 1), ref, "Workstream " + ref)));
        return events;
    }
}
