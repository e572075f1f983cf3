package org.waymark.command.imports.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Bullets;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Refs;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RegisterOfNoCases;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.theme.ThemeEntry.NewWorkstream;
import org.waymark.command.schema.Texts;
import org.waymark.events.CaseId;
import org.waymark.events.ThemeText;

/** Lists of themes, with the outcomes sought and their workstreams. */
public final class ThemeTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = ImportKind.ofNoCases(
            "themes", new ImportKind.Words("A list of themes", "strategy"), Set.of(), ThemeTable::new);

    private static final Columns COLUMNS = new Columns(
            List.of(ThemeColumn.values()),
            Map.of(ThemeColumn.TITLE, "what the theme is called (such as ‘Theme’ or ‘Priority’)"),
            Pattern.compile("\\b(?:lead|owner|cost|budget|status|rag|progress|date)\\b"));

    /** A ref in front of a title: “1A Academy”, “1A: Academy”. */
    private static final Pattern WITH_REF = Pattern.compile("([0-9]{1,2}(?:[A-Za-z]|\\.[0-9]{1,2}))[.:)]?\\s+(.+)");

    private final ImportContext context;

    public ThemeTable(ImportContext context) {
        this.context = context;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public Register register() {
        Map<String, ExistingCase> themes = new LinkedHashMap<>();
        context.themes()
                .forEach((ref, theme) -> themes.put(
                        ref, ExistingCase.saying(ThemeEntry.said(theme).build())));
        return new RegisterOfNoCases("theme", themes);
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Column main() {
        return ThemeColumn.TITLE;
    }

    @Override
    public Draft read(RowReader cells) {
        String ref = cells.ref(ThemeColumn.REF);
        List<String> outcomes = cells.entries(ThemeColumn.OUTCOMES, Bullets.entries(cells.text(ThemeColumn.OUTCOMES)));
        outcomes.forEach(outcome -> cells.limited(ThemeColumn.OUTCOMES, outcome, Texts.LONG));
        ThemeText theme = new ThemeText(
                cells.needed(ThemeColumn.TITLE, Texts.LINE, "Enter what the theme is called."),
                cells.optional(ThemeColumn.DESCRIPTION, Texts.LONG),
                outcomes);
        return cells.draft(ref, new ThemeEntry(theme, workstreams(cells)));
    }

    /** Those that the strategy does not have under that title. */
    private List<NewWorkstream> workstreams(RowReader cells) {
        List<NewWorkstream> added =
                cells.entries(ThemeColumn.WORKSTREAMS, Bullets.entries(cells.text(ThemeColumn.WORKSTREAMS))).stream()
                        .map(ThemeTable::workstream)
                        .filter(workstream -> context.workstreams().values().stream()
                                .noneMatch(there -> there.title().equalsIgnoreCase(workstream.title())))
                        .toList();
        for (NewWorkstream workstream : added) {
            cells.limited(ThemeColumn.WORKSTREAMS, workstream.title(), Texts.LINE);
            if (!workstream.ref().isEmpty() && context.workstreams().containsKey(workstream.ref())) {
                cells.wrong(
                        ThemeColumn.WORKSTREAMS,
                        "The strategy has another workstream %s, ‘%s’. Give this one another reference."
                                .formatted(
                                        workstream.ref(),
                                        context.workstreams()
                                                .get(workstream.ref())
                                                .title()));
            }
        }
        return added;
    }

    private static NewWorkstream workstream(String text) {
        Matcher withRef = WITH_REF.matcher(text);
        return withRef.matches() && CaseId.isRef(withRef.group(1))
                ? new NewWorkstream(withRef.group(1).toUpperCase(Locale.ROOT), withRef.group(2))
                : new NewWorkstream("", text);
    }

    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        return Refs.allot(layout, this, drafts, context);
    }
}
