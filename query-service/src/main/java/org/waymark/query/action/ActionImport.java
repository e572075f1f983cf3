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
    public String name() {
        return "an action plan";
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
        return "Needed: what will be done. Known too: reference, theme or priority, workstream, lead, outcomes, due,"
                + " review, rating, comment.";
    }

    @Override
    public List<String> headings() {
        return List.of("What will be done", "Lead", "Due, theme, progress");
    }

    @Override
    public String place() {
        return "the action plan";
    }

    @Override
    public List<Asked> asked() {
        return List.of(
                Asked.theme(),
                Asked.text(
                        "leads", "Lead of every row", "A person or a post. Leave it empty if nobody leads these yet"),
                Asked.choice("priority", "Priority of every row", "High", "Medium", "Low"));
    }

    @Override
    public boolean isReport(String field) {
        return field.equals("status") || field.equals("rating") || field.equals("comment");
    }

    @Override
    public List<String> details(Values values) {
        return lines(values).toList();
    }

    private static Stream<String> lines(Values values) {
        When by = values.by();
        String date = by == null ? null : by.date();
        return CaseImport.present(
                by == null ? null : by.words(),
                by == null || date == null || date.equals(by.words()) ? null : CaseImport.day(date),
                CaseImport.line(
                        "Review",
                        values.review() == null ? null : values.review().words()),
                CaseImport.line("Theme", values.workstream() == null ? values.theme() : values.workstream()),
                CaseImport.line("Rating", values.rating()),
                CaseImport.line("Progress", values.comment()));
    }
}
