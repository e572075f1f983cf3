package org.waymark.query.action;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.Impact;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.api.Answers;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.web.Refs;

/** What the actions were meant to bring about, and have, as a file. */
@Component
class ImpactPaper implements PaperTable {

    private final Answers answers;

    ImpactPaper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "impact";
    }

    @Override
    public String page() {
        return "impact";
    }

    @Override
    public List<PaperFilter> filters() {
        return List.of();
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        ActionPlanView plan = answers.laidOut(asked.snapshot(), ActionPlanView.class, Actions::plan);
        List<Table.Row> rows = plan.actions().stream()
                .filter(row -> row.impact() != null)
                .sorted(Comparator.comparing(Row::ref, Refs.NATURAL))
                .map(ImpactPaper::row)
                .toList();
        return Paper.of(
                "Impact",
                Table.of(
                        "Impact",
                        List.of(
                                Column.of("Ref", Type.TEXT),
                                Column.of("What will be done", Type.LONG),
                                Column.of("Leads", Type.TEXT),
                                Column.of("State", Type.TEXT),
                                Column.of("Planned", Type.LONG),
                                Column.of("So far", Type.LONG),
                                Column.of("Evidenced by", Type.LONG),
                                Column.of("Comments", Type.LONG)),
                        rows));
    }

    private static Table.Row row(Row action) {
        Impact impact = Objects.requireNonNull(action.impact());
        return Table.Row.of(
                Cell.text(action.ref()),
                Cell.text(action.activities()),
                PaperCells.leads(action.leads()),
                Cell.text(action.status().title()),
                Cell.text(impact.planned()),
                Cell.text(impact.soFar()),
                Cell.text(impact.evidencedBy()),
                Cell.text(impact.comments()));
    }
}
