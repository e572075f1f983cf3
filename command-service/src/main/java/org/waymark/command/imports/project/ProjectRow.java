package org.waymark.command.imports.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.project.ProjectFeature;
import org.waymark.command.schema.Texts;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Stage;

/** Reads one row of a list of projects. Used for one row, then thrown away. */
final class ProjectRow {

    private static final Pattern OVER =
            Pattern.compile("(?i)\\b(?:closed?|complete[d]?|finished|ended|done|cancell?ed|withdrawn|stopped)\\b");
    private static final Pattern ON_HOLD = Pattern.compile("(?i)\\b(?:on[ -]?hold|paused|suspended)\\b");

    private final RowReader cells;
    private final PlaceFinder places;
    private final ImportContext context;

    ProjectRow(RowReader cells, PlaceFinder places, ImportContext context) {
        this.cells = cells;
        this.places = places;
        this.context = context;
    }

    /** @param section the heading above the row, where that names a theme; empty where there is none */
    Draft read(String section) {
        cells.mustBeOpen(ProjectColumn.STATUS, ProjectFeature.KIND, OVER);
        if (ON_HOLD.matcher(cells.text(ProjectColumn.STATUS)).find()) {
            cells.hint("It is added as active. Revise it afterwards to put it on hold.");
        }
        ProjectDetails project = new ProjectDetails(
                theme(section),
                cells.needed(ProjectColumn.TITLE, Texts.LINE, "Enter the title of the project."),
                cells.leads(ProjectColumn.LEADS, "Enter who leads the project: account names, or posts."),
                ProjectStatus.ACTIVE,
                context.stages().stream()
                        .flatMap(stage -> planned(stage).stream())
                        .toList());
        cells.check(ProjectColumn.LEADS, () -> context.strategy().mustBeMembers("leads", project.leads()));
        return cells.draft(cells.ownRef(ProjectFeature.KIND, ProjectColumn.REF), new ProjectEntry(project));
    }

    private String theme(String section) {
        Optional<String> theme = cells.text(ProjectColumn.THEME).isEmpty()
                ? places.theme(section)
                : cells.theme(ProjectColumn.THEME, places);
        if (theme.isEmpty()) {
            return cells.text(ProjectColumn.THEME).isEmpty()
                    ? cells.wrong(
                            ProjectColumn.THEME,
                            "Enter the theme of the project, in a column ‘Theme’ or in a row above its projects.")
                    : "";
        }
        cells.check(ProjectColumn.THEME, () -> context.strategy().mustHaveTheme(theme.get()));
        return theme.get();
    }

    private Optional<PlannedStage> planned(Stage stage) {
        StageColumn starts = new StageColumn(stage, true);
        StageColumn finishes = new StageColumn(stage, false);
        LocalDate start = cells.date(starts);
        LocalDate finish = cells.date(finishes);
        if (start != null && finish != null && finish.isBefore(start)) {
            cells.wrong(
                    finishes,
                    "%s would finish (%s) before it starts (%s). Correct one of them."
                            .formatted(stage.title(), finish, start));
        }
        return start == null && finish == null
                ? Optional.empty()
                : Optional.of(new PlannedStage(stage.id(), start, finish));
    }
}
