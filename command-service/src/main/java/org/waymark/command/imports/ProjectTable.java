package org.waymark.command.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists of projects, such as the first columns of a progress grid. */
final class ProjectTable implements TableKind {

    private static final Pattern UNLIKE = Pattern.compile(
            "\\b(?:progress|update|rag|rating|comment|evidence|note|cost|budget|description|status)\\b");

    private final Outline outline;
    private final PlaceFinder places;
    private final Columns columns;

    ProjectTable(Outline outline) {
        this.outline = outline;
        this.places = new PlaceFinder(outline);
        this.columns = new Columns(
                Stream.<Column>concat(Stream.of(ProjectColumn.values()), StageColumn.of(outline.stages()).stream())
                        .toList(),
                needed(),
                UNLIKE);
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(ProjectColumn.TITLE, "what the project is called (such as ‘Project’)");
        needed.put(ProjectColumn.LEADS, "who leads (such as ‘Lead’)");
        return needed;
    }

    @Override
    public CaseNoun noun() {
        return CaseNoun.PROJECT;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Column main() {
        return ProjectColumn.TITLE;
    }

    @Override
    public boolean isSection(String text) {
        return places.theme(text).isPresent();
    }

    @Override
    public Draft read(Header header, CaseTable.Row row, String refAbove) {
        return new ProjectRow(new Cells(header, row.line()), places, outline).read(row.section());
    }

    @Override
    public List<Step> allot(Header header, List<Draft> drafts) {
        return OwnRefs.allot(header, RefPrefix.PROJECT, drafts, outline);
    }
}
