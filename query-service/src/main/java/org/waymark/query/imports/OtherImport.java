package org.waymark.query.imports;

import java.util.List;
import java.util.function.Function;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.web.ImportOutcome.Values;
import org.waymark.query.web.ImportOutcome.When;
import org.waymark.query.web.ImportTarget;

/** Tables whose rows are no cases: themes, items of outside plans, and what is linked to them. */
record OtherImport(
        String table,
        String name,
        String one,
        String many,
        String hint,
        List<String> headings,
        String place,
        List<Asked> asked,
        Function<Values, List<String>> lines)
        implements CaseImport {

    static final OtherImport THEMES = new OtherImport(
            "themes",
            "a list of themes",
            "theme",
            "themes",
            "Needed: the theme. Known too: reference, description, outcomes sought, workstreams.",
            List.of("Theme", "Workstreams", "Outcomes sought"),
            "set-up",
            List.of(),
            Values::outcomes);

    static final OtherImport FRAMEWORK = new OtherImport(
            "framework",
            "an outside plan",
            "item",
            "items",
            "Needed: code and text of each item, and a reference for the plan, such as ILACS. Known too: title of the"
                    + " plan.",
            List.of("What it asks for", "Lead", "Plan"),
            "the cross-reference",
            List.of(
                    Asked.text("framework", "Reference of the plan", "A short code of its own, such as ILACS"),
                    Asked.text("plan", "Title of the plan", "Such as “Ofsted inspection 2022”")),
            values -> CaseImport.present(values.framework()).toList());

    static final OtherImport CROSS_REFERENCE = new OtherImport(
            "cross-reference",
            "a cross-reference to outside plans",
            "row",
            "rows",
            "Needed: a theme, project or action. Known too: one column for each outside plan, with the codes or titles"
                    + " of its items.",
            List.of("Theme, project or action", "Lead", "Linked to"),
            "the cross-reference",
            List.of(),
            values -> values.frameworks().entrySet().stream()
                    .map(plan -> plan.getKey() + ": " + String.join(", ", plan.getValue()))
                    .toList());

    /** The rows of a worksheet. */
    static OtherImport rowsOf(String worksheet) {
        return new OtherImport(
                ImportTarget.rowsOf(worksheet),
                "the rows of worksheet " + worksheet,
                "row",
                "rows",
                "Needed: what a row is called. Known too: all columns of the worksheet, by their titles.",
                List.of("What it is called", "Who", "Other cells"),
                "the worksheets",
                List.of(),
                values -> values.cells().stream()
                        .skip(1)
                        .map(cell -> cell.title() + ": " + cell.text())
                        .toList());
    }

    /** The tasks of a self-assessment. */
    static OtherImport tasksOf(String assessment) {
        return new OtherImport(
                ImportTarget.tasksOf(assessment),
                "the tasks of self-assessment " + assessment,
                "task",
                "tasks",
                "Needed: the task. Known too: from, by or when (a day or a period), who takes part, done.",
                List.of("Task", "Who takes part", "When and whether it is done"),
                "the self-assessment",
                List.of(),
                OtherImport::task);
    }

    private static List<String> task(Values values) {
        When by = values.by();
        return CaseImport.present(
                        CaseImport.line("From", values.from() == null ? null : CaseImport.day(values.from())),
                        CaseImport.line("By", by == null ? null : by.words()),
                        CaseImport.line(
                                "Done",
                                values.on() != null
                                        ? CaseImport.day(values.on())
                                        : values.done() == null ? null : values.done() ? "Yes" : "No"))
                .toList();
    }

    @Override
    public List<String> details(Values values) {
        return lines.apply(values);
    }

    @Override
    public boolean isReport(String field) {
        return false;
    }
}
