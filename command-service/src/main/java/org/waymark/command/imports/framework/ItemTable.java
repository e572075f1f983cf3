package org.waymark.command.imports.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RegisterOfNoCases;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.command.strategy.DefineReferenceFramework;
import org.waymark.command.strategy.DefineReferenceFramework.ItemField;
import org.waymark.events.FrameworkItem;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.FrameworkDefined;

/** Lists of the items of an outside plan, such as an inspection action plan: a code and what it asks for. */
public final class ItemTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = ImportKind.ofNoCases(
            "framework", new ImportKind.Words("An outside plan", "cross-reference"), Set.of(), ItemTable::new);

    private static final Columns COLUMNS = new Columns(
            List.of(ItemColumn.values()), needed(), Pattern.compile("\\b(?:lead|owner|cost|status|rag|date)\\b"));

    private final ImportContext context;

    public ItemTable(ImportContext context) {
        this.context = context;
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(ItemColumn.CODE, "the code of an item (such as ‘Code’ or ‘Ref’)");
        needed.put(ItemColumn.TITLE, "what an item asks for (such as ‘Description’)");
        needed.put(
                ItemColumn.FRAMEWORK, "the reference of the plan (a column, or one value for all rows, such as ILACS)");
        return needed;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public Register register() {
        return new RegisterOfNoCases("item", Map.of());
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Column main() {
        return ItemColumn.TITLE;
    }

    @Override
    public Draft read(RowReader cells) {
        String code = cells.needed(ItemColumn.CODE, ItemField.CODE, "Give the item its code, such as AFI 1.1.");
        String title = cells.needed(ItemColumn.TITLE, Texts.LONG, "Enter what the item asks for.");
        String framework = cells.ref(ItemColumn.FRAMEWORK);
        if (framework.isEmpty() && cells.text(ItemColumn.FRAMEWORK).isEmpty()) {
            cells.wrong(ItemColumn.FRAMEWORK, "Give the plan a reference, such as ILACS.");
        }
        String plan = cells.limited(ItemColumn.PLAN, cells.text(ItemColumn.PLAN), Texts.LINE);
        return cells.draft(code, new ItemEntry(framework, plan, new FrameworkItem(code, title)));
    }

    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        Set<List<String>> seen = new HashSet<>();
        List<PlannedRow> plan = new ArrayList<>();
        for (Draft draft : drafts) {
            ItemEntry entry = (ItemEntry) draft.entry();
            PlannedRow planned = item(entry)
                    .map(there -> PlannedRow.there(
                            draft, draft.ref(), ExistingCase.saying(ItemEntry.said(there)), layout.kind()))
                    .orElseGet(() -> PlannedRow.add(draft, draft.ref()));
            boolean first = seen.add(List.of(entry.framework(), draft.ref()));
            plan.add(
                    first || !draft.isSound()
                            ? planned
                            : planned.failing(draft.at(
                                    ItemColumn.CODE,
                                    layout.nameOf(ItemColumn.CODE),
                                    "Another row has the code %s too. Each item has its own.".formatted(draft.ref()))));
        }
        return plan;
    }

    private Optional<FrameworkItem> item(ItemEntry entry) {
        return context.strategy()
                .own()
                .framework(entry.framework())
                .flatMap(framework -> framework.items().stream()
                        .filter(item -> item.code().equals(entry.item().code()))
                        .findFirst());
    }

    /** Each plan is defined once, with what it had and what the rows say. */
    @Override
    public List<RowCommand> together(StrategyCode strategy, List<PlannedRow> rows) {
        Map<String, List<ItemEntry>> byPlan = new LinkedHashMap<>();
        rows.forEach(row -> {
            ItemEntry entry = (ItemEntry) row.draft().entry();
            byPlan.computeIfAbsent(entry.framework(), _ -> new ArrayList<>()).add(entry);
        });
        List<RowCommand> commands = new ArrayList<>();
        byPlan.forEach((ref, entries) -> commands.add(RowCommand.today(define(strategy, ref, entries))));
        return commands;
    }

    private DefineReferenceFramework define(StrategyCode strategy, String ref, List<ItemEntry> entries) {
        Optional<FrameworkDefined> there = context.strategy().own().framework(ref);
        Map<String, String> items = new LinkedHashMap<>();
        there.ifPresent(framework -> framework.items().forEach(item -> items.put(item.code(), item.title())));
        entries.forEach(entry -> items.put(entry.item().code(), entry.item().title()));
        String title = entries.stream()
                .map(ItemEntry::plan)
                .filter(plan -> !plan.isEmpty())
                .findFirst()
                .or(() -> there.map(FrameworkDefined::title))
                .orElse(ref);
        return new DefineReferenceFramework(
                strategy,
                new Ref(ref),
                title,
                items.entrySet().stream()
                        .map(item -> new ItemField(item.getKey(), item.getValue()))
                        .toList());
    }
}
