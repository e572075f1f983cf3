package org.waymark.command.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Action plans. */
final class ActionTable implements TableKind {

    static final Columns COLUMNS = new Columns(
            List.of(ActionColumn.values()),
            needed(),
            Pattern.compile("\\b(?:progress|status|update|rag|rating|comment|evidence|note|cost|budget)\\b"));

    private final Outline outline;
    private final PlaceFinder places;

    ActionTable(Outline outline) {
        this.outline = outline;
        this.places = new PlaceFinder(outline);
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(ActionColumn.REF, "the reference (such as ‘Ref’)");
        needed.put(ActionColumn.ACTIVITIES, "what will be done (such as ‘Action’)");
        needed.put(ActionColumn.LEADS, "who leads (such as ‘Lead’)");
        return needed;
    }

    @Override
    public CaseNoun noun() {
        return CaseNoun.ACTION;
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
        return new ActionRow(new Cells(header, row.line()), places, outline.strategy()).read(refAbove);
    }

    @Override
    public List<Step> allot(Header header, List<Draft> drafts) {
        return RefAllotment.allot(header, drafts, outline);
    }
}
