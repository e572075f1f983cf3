package org.waymark.query.audit.tests;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;

/** What a test found, as a file: with the rule and its parameters, so that it can be run again. */
record AuditTestPaper(TestKind kind, List<PaperFilter> filters, Function<PaperQuestion, TestForm> form)
        implements PaperTable {

    private static final List<Column> COLUMNS = List.of(
            Column.of("Position", Type.NUMBER),
            Column.of("Recorded", Type.INSTANT),
            Column.of("As at", Type.DAY),
            Column.of("Who", Type.TEXT),
            Column.of("Item", Type.TEXT),
            Column.of("Type", Type.TEXT),
            Column.of("What happened", Type.LONG),
            Column.of("Reason", Type.LONG),
            Column.of("Found because", Type.LONG),
            Column.of("Id of who", Type.TEXT));

    @Override
    public String name() {
        return kind.address();
    }

    @Override
    public String page() {
        return kind.address();
    }

    @Override
    public boolean history() {
        return true;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        AuditTest test = form.apply(asked).test();
        TestResult result = test.run(asked.snapshot());
        ZoneId zone = Strategies.at(asked.snapshot().present()).charter().timeZone();
        Table table = new Table(
                kind.title(),
                COLUMNS,
                result.found().stream().map(found -> row(found, zone)).toList(),
                false,
                "No change was found");
        return new Paper(
                kind.title(), List.of(table), notes(result), test.period().inWords());
    }

    private static List<String> notes(TestResult result) {
        List<String> notes = new ArrayList<>(List.of(result.rule(), TestWords.read(result)));
        if (result.count() > result.found().size()) {
            notes.add("The table has the first " + Formats.number(result.found().size()) + " of them.");
        }
        return notes;
    }

    private static Table.Row row(FoundChange found, ZoneId zone) {
        var change = found.change();
        return Table.Row.of(
                Cell.number(change.position()),
                PaperCells.moment(change.recordedAt(), zone),
                Cell.day(change.asAt()),
                PaperCells.person(change.actor()),
                Cell.text(change.item()),
                Cell.text(Formats.eventName(change.type())),
                Cell.text(NamedPeople.in(change.sentence())),
                Cell.text(change.reason()),
                Cell.text(found.why()),
                Cell.text(change.actor()));
    }
}
