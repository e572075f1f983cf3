package org.waymark.command.imports.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.command.imports.layout.ColumnUse;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Refs;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.project.ProjectFeature;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;

/** Lists of projects, such as the first columns of a progress grid. */
public final class ProjectTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "projects",
            ProjectFeature.KIND,
            new ImportKind.Words("A list of projects", "grid"),
            ExistingProject::new,
            Set.of(ProjectRevised.class),
            Set.of(StageProgressReported.class, StageProgressCorrected.class),
            false,
            false,
            ProjectTable::new);

    private static final Pattern UNLIKE = Pattern.compile("\\b(?:evidence|cost|budget|description)\\b");

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
                UNLIKE,
                new PeriodSeries());
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(ProjectColumn.TITLE, "what the project is called (such as ‘Project’)");
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
        return columns;
    }

    @Override
    public Column main() {
        return ProjectColumn.TITLE;
    }

    @Override
    public Optional<Column> section() {
        return Optional.of(ProjectColumn.THEME);
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
        return new ProjectRow(cells, places, context).read();
    }

    @Override
    public List<String> notes(Layout layout) {
        boolean unnamed = layout.uses().stream()
                .map(ColumnUse::column)
                .anyMatch(column -> column instanceof PeriodColumn || column == ProjectColumn.RATING);
        return unnamed && !layout.says(ProjectColumn.STAGE)
                ? List.of(
                        "The ratings do not say of which stage they are. Each was taken for the stage that is planned for its day, else for the one that was reported on last, else for the first. Give the stage in a column, or for all rows, where it is another.")
                : List.of();
    }

    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        return Refs.allot(layout, this, drafts, context).stream()
                .map(planned -> withWhatIsUnexplained(planned, layout))
                .toList();
    }

    /** Tells which changes of rating nobody gives a reason for. */
    private static PlannedRow withWhatIsUnexplained(PlannedRow planned, Layout layout) {
        boolean isNew = planned.action() == RowAction.ADD;
        if (!isNew && planned.action() != RowAction.CHANGE) {
            return planned;
        }
        ProjectEntry entry = (ProjectEntry) planned.draft().entry();
        PlannedRow told = planned;
        for (ReportsOfRow.Report report : new ReportsOfRow(entry, (ExistingProject) planned.there())
                .of(entry.reported(planned.changes(), isNew))) {
            RatingLevel before = report.before();
            if (before != null && report.isUnexplained()) {
                Column column = report.rating().column();
                told = told.warning(planned.draft()
                        .at(
                                column,
                                layout.nameOf(column),
                                "No reason is given for the change from %s to %s. The report will say so; a comment, or a reason for the import, would be kept with it."
                                        .formatted(
                                                before.name(),
                                                report.rating().rating().name())));
            }
        }
        return told;
    }
}
