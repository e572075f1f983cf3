package org.waymark.query.reviewpack;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.api.Parameters;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;

/** What changed between two moments, as a file. */
@Component
class ChangesPaper implements PaperTable {

    private static final List<PaperFilter> FILTERS = List.of(
            PaperFilter.text(
                    "from", "The earlier moment: a date includes that day. Without it, the last meeting", "review:M1"),
            PaperFilter.text("day", "Instead of from: the end of this day, as the page compares", "2023-06-30"),
            PaperFilter.text("to", "The later moment; without it, that of asOf", "report:H1"));

    private static final String TITLE = "Changes";

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public String page() {
        return "compare";
    }

    @Override
    public List<PaperFilter> filters() {
        return FILTERS;
    }

    @Override
    public boolean history() {
        return true;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategySnapshot shown = asked.snapshot();
        String to = asked.orNull("to");
        StrategySnapshot ending = to == null ? shown : shown.at(AsOf.parse(to, null));
        AsOf.Moment day = Parameters.moment(asked.orNull("day"));
        ChangeReport report = day == null
                ? ChangeReports.in(ending, Parameters.moment(asked.orNull("from")))
                : ChangeReports.since(ending, day);
        ZoneId zone = Strategies.at(ending).charter().timeZone();
        List<AuditEntry> entries = new ArrayList<>(report.ofStrategy());
        report.cases().forEach(change -> entries.addAll(change.entries()));
        Table cases = Table.of(
                "Cases",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Kind", Type.TEXT),
                        Column.of("Title", Type.LONG),
                        Column.of("Change", Type.TEXT),
                        Column.of("How often", Type.NUMBER)),
                report.cases().stream()
                        .map(change -> Table.Row.of(
                                Cell.text(change.ref()),
                                Cell.text(change.kind().title()),
                                Cell.text(change.title()),
                                Cell.text(change.change().title()),
                                Cell.number(change.count())))
                        .toList());
        return new Paper(
                TITLE,
                List.of(cases, PaperCells.changes(TITLE, entries, zone)),
                List.of("From " + report.from() + " to " + report.to() + "."),
                "");
    }
}
