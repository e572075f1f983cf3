package org.waymark.query.meeting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.meeting.MeetingRecord.Item;
import org.waymark.query.meeting.MeetingRecord.Meeting;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.review.DecisionPapers;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;

/** The minutes of a meeting as a file. */
@Component
class MinutesPaper implements PaperTable {

    /** The place of the table of items among the others. */
    private static final int ITEMS = 1;

    private final MeetingRecords records;

    MinutesPaper(MeetingRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "reviews/{ref}/minutes";
    }

    @Override
    public String page() {
        return "reviews/{ref}/minutes";
    }

    @Override
    public List<PaperFilter> filters() {
        return List.of();
    }

    @Override
    public boolean history() {
        return true;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategySnapshot snapshot = asked.snapshot();
        MeetingRecord record =
                records.find(snapshot, asked.ref()).orElseThrow(() -> MeetingApi.missing(snapshot, asked.ref()));
        Meeting meeting = record.meeting();
        ZoneId zone = Strategies.at(snapshot).charter().timeZone();
        List<AuditEntry> changes = new ArrayList<>();
        record.items().forEach(item -> changes.addAll(item.changes()));
        changes.addAll(record.otherChanges());
        List<String> notes = record.planned()
                ? List.of()
                : List.of("No agenda was planned" + (record.items().isEmpty() ? "." : ": this one is proposed."));
        return new Paper(
                (meeting.heldOn() == null ? "Agenda of " : "Minutes of ") + meeting.title(),
                List.of(
                        facts(record),
                        items(record),
                        DecisionPapers.decisions("Decisions", record.decisions(), zone),
                        PaperCells.changes("Changed at this meeting", changes, zone)),
                ITEMS,
                notes,
                "");
    }

    private static Table facts(MeetingRecord record) {
        Meeting meeting = record.meeting();
        return new FactsTable("Meeting")
                .fact("Kind", meeting.kind().title())
                .fact("Status", meeting.status().title())
                .fact(meeting.heldOn() == null ? "Planned for" : "Held on", meeting.day())
                .fact("Who meets", meeting.body())
                .people("Attendees", meeting.attendees())
                .people("Apologies", meeting.apologies())
                .fact("Summary", meeting.summary())
                .fact(
                        "Next meeting",
                        record.next() == null ? null : record.next().date())
                .table();
    }

    private static Table items(MeetingRecord record) {
        List<Item> items = record.items();
        return Table.of(
                record.meeting().heldOn() == null ? "Agenda" : "Minutes by item",
                List.of(
                        Column.of("No", Type.NUMBER),
                        Column.of("Item", Type.LONG),
                        Column.of("About", Type.LONG),
                        Column.of("To discuss", Type.LONG),
                        Column.of("Minutes planned", Type.NUMBER),
                        Column.of("Presenter", Type.TEXT),
                        Column.of("Minutes", Type.LONG),
                        Column.of("Decisions", Type.LONG),
                        Column.of("Changed", Type.LONG)),
                IntStream.range(0, items.size())
                        .mapToObj(index -> row(index + 1, items.get(index)))
                        .toList());
    }

    private static Table.Row row(int number, Item item) {
        return Table.Row.of(
                Cell.number(number),
                Cell.text(item.title()),
                PaperCells.lines(item.cases().stream()
                        .map(each -> each.ref() + " " + each.title())
                        .toList()),
                Cell.text(item.text()),
                PaperCells.number(item.duration()),
                PaperCells.person(item.presenter()),
                Cell.text(item.minutes()),
                PaperCells.lines(
                        item.decisions().stream().map(MinutesText::inWords).toList()),
                PaperCells.lines(item.changes().stream()
                        .map(change -> NamedPeople.in(change.sentence()) + " (" + Formats.person(change.actor()) + ")")
                        .toList()));
    }
}
