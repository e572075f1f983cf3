package org.waymark.query.action;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.web.ImportOutcome.Values;
import org.waymark.query.web.ImportOutcome.When;

/** An action plan from a file. */
final class ActionImport implements CaseImport {

    @Override
    public String table() {
        return "action-plan";
    }

    @Override
    public String title() {
        return "Import an action plan";
    }

    @Override
    public String one() {
        return "action";
    }

    @Override
    public String many() {
        return "actions";
    }

    @Override
    public String hint() {
        return "Required columns: reference, what will be done, leads. Optional: outcomes, by, review, priority, theme, workstream.";
    }

    @Override
    public List<String> headings() {
        return List.of("What will be done", "Leads", "Due");
    }

    @Override
    public String place() {
        return "the action plan";
    }

    @Override
    public List<String> details(Values values) {
        return timescale(values).toList();
    }

    private static Stream<String> timescale(Values values) {
        When by = values.by();
        if (by == null) {
            return Stream.empty();
        }
        String date = by.date();
        return CaseImport.present(by.words(), date == null || date.equals(by.words()) ? null : CaseImport.day(date));
    }
}
