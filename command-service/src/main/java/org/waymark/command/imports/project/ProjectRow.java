package org.waymark.command.imports.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.command.imports.project.StageColumn.Part;
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

    private static final Pattern OVER = Pattern.compile(
            "(?i)(?<!\\bnot |\\bnot yet |\\bpart |partly |partially |nearly |almost )\\b(?:closed?|complete[d]?|finished|ended|done|cancell?ed|withdrawn|stopped)\\b");
    private static final Pattern ON_HOLD = Pattern.compile("(?i)\\b(?:on[ -]?hold|paused|suspended)\\b");

    private final RowReader cells;
    private final PlaceFinder places;
    private final ImportContext context;

    ProjectRow(RowReader cells, PlaceFinder places, ImportContext context) {
        this.cells = cells;
        this.places = places;
        this.context = context;
    }

    Draft read() {
        cells.mustBeOpen(ProjectColumn.STATUS, ProjectFeature.KIND, OVER);
        if (ON_HOLD.matcher(cells.text(ProjectColumn.STATUS)).find()) {
            cells.warn(ProjectColumn.STATUS, "It is added as active. Revise it afterwards to put it on hold.");
        }
        ProjectDetails project = new ProjectDetails(
                theme(),
                cells.needed(ProjectColumn.TITLE, Texts.LINE, "Enter the title of the project."),
                cells.leads(ProjectColumn.LEADS, context),
                ProjectStatus.ACTIVE,
                StageColumn.of(context.stages()).stream()
                        .filter(column -> column.part() == Part.START)
                        .flatMap(starts -> planned(starts, starts.of(Part.FINISH)).stream())
                        .toList());
        cells.check(ProjectColumn.LEADS, () -> context.strategy().mustBeMembers("leads", project.leads()));
        if (project.leads().isEmpty()) {
            cells.warn(ProjectColumn.LEADS, "Nobody leads it yet.");
        }
        LocalDate asAt = cells.dayUntilToday(ProjectColumn.AS_AT, context.today());
        return cells.draft(
                cells.ownRef(ProjectFeature.KIND, ProjectColumn.REF),
                new ProjectEntry(
                        project,
                        new StageRatings(cells, context, asAt).read(),
                        asAt,
                        context.stages(),
                        context.today(),
                        cells.how().reason()));
    }

    private String theme() {
        if (cells.text(ProjectColumn.THEME).isEmpty()) {
            return cells.wrong(
                    ProjectColumn.THEME,
                    "Enter the theme of the project, in a column ‘Theme’ or in a row above its projects.");
        }
        Optional<String> theme = cells.theme(ProjectColumn.THEME, places);
        theme.filter(ref -> !places.isNew(ref))
                .ifPresent(ref -> cells.check(
                        ProjectColumn.THEME, () -> context.strategy().mustHaveTheme(ref)));
        return theme.orElse("");
    }

    private Optional<PlannedStage> planned(StageColumn starts, StageColumn finishes) {
        Stage stage = starts.stage();
        LocalDate start = cells.date(starts, context.today());
        LocalDate finish = cells.date(finishes, context.today());
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
