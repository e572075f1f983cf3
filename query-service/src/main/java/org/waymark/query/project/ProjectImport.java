package org.waymark.query.project;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.web.ImportOutcome.Values;

/** Projects from a file. */
final class ProjectImport implements CaseImport {

    @Override
    public String table() {
        return "projects";
    }

    @Override
    public String title() {
        return "Import projects";
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
        return "Required columns: project, leads, theme (or the theme in a row above). Optional: reference, and planned dates such as “Piloting start”.";
    }

    @Override
    public List<String> headings() {
        return List.of("Project", "Leads", "Theme and planned stages");
    }

    @Override
    public String place() {
        return "the progress grid";
    }

    @Override
    public List<String> details(Values values) {
        return stages(values).toList();
    }

    private static Stream<String> stages(Values values) {
        return Stream.concat(
                CaseImport.present(values.theme() == null ? null : "Theme " + values.theme()),
                values.plannedStages().stream()
                        .map(stage -> stage.stage() + ": "
                                + (stage.start() == null ? "" : "from " + CaseImport.day(stage.start()) + " ")
                                + (stage.finish() == null ? "" : "to " + CaseImport.day(stage.finish()))));
    }
}
