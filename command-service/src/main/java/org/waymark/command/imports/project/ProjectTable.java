package org.waymark.command.imports.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.OwnRefs;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.Header;
import org.waymark.command.project.ProjectFeature;
import org.waymark.events.ProjectEvent.ProjectRevised;

/** Lists of projects, such as the first columns of a progress grid. */
public final class ProjectTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "projects",
            ProjectFeature.KIND,
            new ImportKind.Words("A list of projects", "grid", "revise"),
            ExistingProject::new,
            Set.of(ProjectRevised.class),
            ProjectTable::new);

    private static final Pattern UNLIKE = Pattern.compile(
            "\\b(?:progress|update|rag|rating|comment|evidence|note|cost|budget|description|status)\\b");

    private final ImportContext context;
    private final PlaceFinder places;
    private final Columns columns;

    public ProjectTable(ImportContext context) {
        this.context = context;
        this.places = new PlaceFinder(context);
        this.columns = new Columns(
                Stream.<Column>concat(Stream.of(ProjectColumn.values()), StageColumn.of(context.stages()).stream())
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
    public ImportKind kind() {
        return KIND;
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
        return new ProjectRow(new RowReader(header, row.line()), places, context).read(row.section());
    }

    @Override
    public List<PlannedRow> allot(Header header, List<Draft> drafts) {
        return OwnRefs.allot(header, KIND, drafts, context);
    }
}
