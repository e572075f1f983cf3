package org.waymark.query.action;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.action.ActionPlanView.End;
import org.waymark.query.action.ActionPlanView.Report;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.action.ActionPlanView.Slip;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;

/** The action plan as a file, with the headings that its import knows. */
@Component
class ActionPlanPaper implements PaperTable {

    private static final List<PaperFilter> FILTERS = Stream.concat(
                    CaseFilter.inFiles("Actions").stream(),
                    Stream.of(
                            PaperFilter.text("text", "Actions that mention this", "recruit"),
                            PaperFilter.flag("mine", "Only actions that the caller leads"),
                            PaperFilter.flag("overdue", "Only actions that are overdue"),
                            PaperFilter.flag("due", "Only actions that are due in this reporting period"),
                            PaperFilter.choice("status", "Actions with this status", ActionPlanPages.STATUSES),
                            PaperFilter.choice("sort", "By what they are sorted", ActionPlanFilter.SORTS)))
            .toList();

    private static final String TITLE = "Action plan";

    private final Answers answers;

    ActionPlanPaper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "action-plan";
    }

    @Override
    public String page() {
        return "action-plan";
    }

    @Override
    public List<PaperFilter> filters() {
        return FILTERS;
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        ActionPlanView plan = answers.laidOut(asked.snapshot(), ActionPlanView.class, Actions::plan);
        StrategyView strategy = Strategies.at(asked.snapshot());
        ActionPlanFilter filter = new ActionPlanFilter(
                CaseFilter.of(asked),
                asked.text("text"),
                asked.is("mine"),
                asked.is("overdue"),
                asked.is("due"),
                asked.text("status"),
                asked.text("sort"));
        List<Row> rows = filter.of(plan, strategy.ratings(), asked.reader().id());
        return new Paper(
                TITLE,
                List.of(plan(rows), progress(rows), PaperCells.scale(strategy.ratings())),
                List.of(),
                filter.inWords(strategy, asked.reader().id()));
    }

    private static Table plan(List<Row> rows) {
        return Table.of(
                TITLE,
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("What will be done", Type.LONG),
                        Column.of("Outcomes", Type.LONG),
                        Column.of("Leads", Type.TEXT),
                        Column.of("Due", Type.TEXT),
                        Column.of("Review", Type.TEXT),
                        Column.of("Priority", Type.TEXT),
                        Column.of("Theme", Type.TEXT),
                        Column.of("Workstream", Type.TEXT),
                        Column.of("State", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Comes up on", Type.DAY),
                        Column.of("Overdue", Type.TEXT)),
                rows.stream().map(ActionPlanPaper::row).toList());
    }

    private static Table.Row row(Row action) {
        return Table.Row.of(
                Cell.text(action.ref()),
                Cell.text(action.activities()),
                PaperCells.lines(action.outcomes()),
                PaperCells.leads(action.leads()),
                Cell.text(action.by()),
                Cell.text(action.review()),
                Cell.text(Formats.capitalised(action.priority())),
                Cell.text(action.theme()),
                Cell.text(action.workstream()),
                Cell.text(action.status().title()),
                rating(action.latest()),
                Cell.day(action.nextDue()),
                PaperCells.mark(action.overdue()));
    }

    private static Cell rating(@Nullable Report report) {
        return report == null || report.rating() == null ? Cell.EMPTY : PaperCells.rating(report.rating());
    }

    private static Table progress(List<Row> rows) {
        return Table.of(
                "Progress",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        new Column("Comment", "Latest report", Type.LONG),
                        new Column("As at", "Latest report", Type.DAY),
                        new Column("Who", "Latest report", Type.TEXT),
                        Column.of("Overdue since", Type.DAY),
                        Column.of("Reviewed next on", Type.DAY),
                        Column.of("Review overdue", Type.TEXT),
                        new Column("Times", "Slipped", Type.NUMBER),
                        new Column("Days", "Slipped", Type.NUMBER),
                        new Column("First due", "Slipped", Type.DAY),
                        new Column("Reason", "Slipped", Type.LONG),
                        new Column("Decision", "Slipped", Type.TEXT),
                        new Column("On", "Ended", Type.DAY),
                        new Column("Who", "Ended", Type.TEXT),
                        new Column("Evidence or reason", "Ended", Type.LONG)),
                rows.stream().map(ActionPlanPaper::progress).toList());
    }

    private static Table.Row progress(Row action) {
        Report latest = action.latest();
        Slip slip = action.slip();
        End end = action.end();
        return Table.Row.of(
                Cell.text(action.ref()),
                Cell.text(latest == null ? null : latest.comment()),
                Cell.day(latest == null ? null : latest.asAt()),
                PaperCells.person(latest == null ? null : latest.by()),
                Cell.day(action.overdueSince()),
                Cell.day(action.nextReview()),
                PaperCells.mark(action.reviewOverdue()),
                action.slippage() == 0 ? Cell.EMPTY : Cell.number(action.slippage()),
                slip == null || slip.days() == null
                        ? Cell.EMPTY
                        : Cell.number(slip.days().longValue()),
                Cell.day(slip == null ? null : slip.firstDue()),
                Cell.text(slip == null ? null : slip.reason()),
                Cell.text(slip == null ? null : slip.decision()),
                Cell.day(end == null ? null : end.on()),
                PaperCells.person(end == null ? null : end.by()),
                Cell.text(end == null ? null : end.evidence() == null ? end.reason() : end.evidence()));
    }
}
