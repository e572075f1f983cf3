package org.waymark.query.project;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.web.Formats;
import org.waymark.query.web.ImportOutcome.Values;

/** Projects from a file. */
final class ProjectImport implements CaseImport {

    /** The fields of ratings: of stages, of the rating alone, and of months, weeks and other spans of days. */
    private static final Pattern REPORTS =
            Pattern.compile("(?:stages|rating|months|quarters|weeksFrom|weeksTo|days)(?:\\.|$)");

    @Override
    public String table() {
        return "projects";
    }

    @Override
    public String name() {
        return "a progress report or list of projects";
    }

    @Override
    public String one() {
        return "project";
    }

    @Override
    public String many() {
        return "projects";
    }

    @Override
    public String hint() {
        return "Needed: the project. Known too: reference, theme, lead, one column for each stage, month or week"
                + " with its rating, comment, help needed, and planned dates such as “Piloting start”.";
    }

    @Override
    public List<String> headings() {
        return List.of("Project", "Lead", "Theme and stages");
    }

    @Override
    public String place() {
        return "the progress grid";
    }

    @Override
    public List<Asked> asked() {
        return List.of(
                Asked.theme(),
                Asked.text(
                        "leads",
                        "Lead of every project",
                        "A person or a post. Leave it empty if nobody leads these yet"),
                Asked.stage(
                        "Stage of ratings that name none",
                        "As in a column for each month. Leave it empty to take the stage that is planned for the day, or was reported on last"));
    }

    @Override
    public boolean isReport(String field) {
        return REPORTS.matcher(field).lookingAt();
    }

    @Override
    public List<String> details(Values values) {
        return stages(values).toList();
    }

    private static Stream<String> stages(Values values) {
        return Stream.of(
                        CaseImport.present(values.theme() == null ? null : "Theme " + values.theme()),
                        values.stages().entrySet().stream()
                                .map(stage -> named(stage.getKey()) + ": " + stage.getValue()),
                        CaseImport.present(
                                CaseImport.line("Comment", values.comment()),
                                CaseImport.line("Help needed", values.helpNeeded())),
                        planned(values))
                .flatMap(lines -> lines);
    }

    private static Stream<String> planned(Values values) {
        return values.plannedStages().stream()
                .map(stage -> named(stage.stage()) + ": "
                        + (stage.start() == null ? "" : "from " + CaseImport.day(stage.start()) + " ")
                        + (stage.finish() == null ? "" : "to " + CaseImport.day(stage.finish())));
    }

    /** The id of a stage as words. */
    private static String named(String stage) {
        return Formats.capitalised(stage.replace('-', ' '));
    }
}
