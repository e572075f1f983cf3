package org.waymark.command.imports.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RegisterOfNoCases;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.StrategyEvent.FrameworkDefined;

/** Cross-references: a theme, project or action a row, and in a column for each outside plan the items it has to do with. */
public final class LinkTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = ImportKind.ofNoCases(
            "cross-reference",
            new ImportKind.Words("A cross-reference", "cross-reference"),
            Set.of(FrameworkItemLinked.class, FrameworkItemUnlinked.class),
            LinkTable::new);

    private final ImportContext context;
    private final PlaceFinder places;
    private final List<PlanColumn> plans;
    private final Columns columns;

    public LinkTable(ImportContext context) {
        this.context = context;
        this.places = new PlaceFinder(context);
        this.plans = context.strategy().own().frameworks().stream()
                .map(PlanColumn::new)
                .toList();
        this.columns = new Columns(
                Stream.concat(Stream.<Column>of(LinkColumn.SUBJECT), plans.stream())
                        .toList(),
                Map.of(LinkColumn.SUBJECT, "what is linked (such as ‘Theme’)"),
                Pattern.compile("\\b(?:lead|owner|status|rag|comment)\\b"));
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public Register register() {
        return new RegisterOfNoCases("link", Map.of());
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Column main() {
        return LinkColumn.SUBJECT;
    }

    @Override
    public Draft read(RowReader cells) {
        String subject = cells.text(LinkColumn.SUBJECT);
        String theme = places.theme(subject).orElse(null);
        String item = theme == null ? context.caseNamed(subject).orElse(null) : null;
        if (theme == null && item == null) {
            cells.wrong(
                    LinkColumn.SUBJECT,
                    "The strategy has no theme, project or action ‘%s’. Write its reference or its title."
                            .formatted(RowReader.shortened(subject)));
        }
        if (plans.stream().noneMatch(cells::has)) {
            cells.wrong(
                    LinkColumn.SUBJECT,
                    "No column is headed by an outside plan of this strategy. Import the items of the plan first, then say which column lists them.");
        }
        String linked = theme == null ? item : theme;
        Map<String, List<String>> all = new LinkedHashMap<>();
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (PlanColumn plan : plans) {
            List<String> codes = codes(cells, plan);
            String framework = plan.framework().framework();
            if (!codes.isEmpty()) {
                all.put(framework, codes);
            }
            List<String> added = codes.stream()
                    .filter(code -> linked != null && !context.isLinked(linked, framework, code))
                    .toList();
            if (!added.isEmpty()) {
                missing.put(framework, added);
            }
        }
        return cells.draft(linked == null ? "" : linked, new LinkEntry(theme, item, all, missing));
    }

    private static List<String> codes(RowReader cells, PlanColumn column) {
        String cell = cells.text(column);
        if (cell.isEmpty() || !cells.isSensible(column)) {
            return List.of();
        }
        FrameworkDefined framework = column.framework();
        Codes.Found found = new Codes(framework.items()).in(cell);
        if (!found.unknown().isEmpty()) {
            cells.wrong(
                    column,
                    "%s has no item ‘%s’. Write codes as the plan has them, such as %s."
                            .formatted(
                                    framework.title(),
                                    RowReader.shortened(String.join("’, ‘", found.unknown())),
                                    framework.items().getFirst().code()));
        }
        return found.codes();
    }

    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        List<PlannedRow> plan = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean adds = !((LinkEntry) draft.entry()).missing().isEmpty();
            plan.add(
                    adds || !draft.isSound()
                            ? PlannedRow.add(draft, draft.ref())
                            : PlannedRow.same(draft, draft.ref()));
        }
        return plan;
    }
}
