package org.waymark.query.casefile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.FrameworkItem;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;

/** The file of a case: its state, links, notes, evidence, and all that happened to it. Viewers get it without its history. */
@Component
class CaseFilePaper implements PaperTable {

    private final CaseFiles files;

    CaseFilePaper(CaseFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "cases/{ref}";
    }

    @Override
    public String page() {
        return "cases/{ref}";
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
        StrategySnapshot snapshot = asked.snapshot();
        CaseFile file = CaseFileApi.find(files, snapshot, asked.ref());
        StrategyView strategy = Strategies.at(snapshot);
        ZoneId zone = strategy.charter().timeZone();
        List<Table> tables = new ArrayList<>(file.state().tables(strategy));
        tables.add(links(file, strategy));
        tables.add(notes(file, zone));
        tables.add(files(file, zone));
        List<AuditEntry> history = asked.reader().readsHistory() ? file.timeline() : List.of();
        tables.add(PaperCells.changes("History", history, zone));
        return new Paper(
                        file.kind().title() + " " + file.ref() + ": " + file.title(),
                        tables,
                        tables.size() - 1,
                        history.size() < AuditTrail.MAX_LIMIT
                                ? List.of()
                                : List.of("The history is that of the latest " + Formats.number(AuditTrail.MAX_LIMIT)
                                        + " changes. The audit trail has all of them."),
                        "")
                .picturing(file.state().pictures(strategy));
    }

    private static Table notes(CaseFile file, ZoneId zone) {
        return Table.of(
                "Notes",
                List.of(
                        Column.of("Note", Type.NUMBER),
                        Column.of("Text", Type.LONG),
                        Column.of("Who", Type.TEXT),
                        Column.of("As at", Type.DAY),
                        Column.of("Recorded", Type.INSTANT),
                        Column.of("Said before", Type.LONG)),
                file.notes().stream()
                        .map(note -> Table.Row.of(
                                Cell.number(note.number()),
                                Cell.text(note.text()),
                                PaperCells.person(note.stamp().by()),
                                Cell.day(note.stamp().asAt()),
                                PaperCells.moment(note.stamp().recordedAt(), zone),
                                PaperCells.lines(note.replaced().stream()
                                        .flatMap(before -> Stream.of(
                                                before.text(),
                                                PaperCells.corrected(before.stamp(), zone)
                                                        .text()))
                                        .toList())))
                        .toList());
    }

    private static Table files(CaseFile file, ZoneId zone) {
        return Table.of(
                "Evidence",
                List.of(
                        Column.of("File", Type.NUMBER),
                        Column.of("What it shows", Type.LONG),
                        Column.of("More about it", Type.LONG),
                        Column.of("Name", Type.TEXT),
                        Column.of("Type", Type.TEXT),
                        Column.of("Bytes", Type.NUMBER),
                        Column.of("Who", Type.TEXT),
                        Column.of("Recorded", Type.INSTANT),
                        Column.of("SHA-256", Type.TEXT)),
                file.files().stream()
                        .map(each -> Table.Row.of(
                                Cell.number(each.number()),
                                Cell.text(each.title()),
                                Cell.text(each.description()),
                                Cell.text(each.name()),
                                Cell.text(each.typeInWords()),
                                Cell.number(each.size()),
                                PaperCells.person(each.stamp().by()),
                                PaperCells.moment(each.stamp().recordedAt(), zone),
                                Cell.text(each.sha256())))
                        .toList());
    }

    private static Table links(CaseFile file, StrategyView strategy) {
        return Table.of(
                "Linked to",
                List.of(Column.of("Ref", Type.TEXT), Column.of("Kind", Type.TEXT), Column.of("Title", Type.LONG)),
                Stream.concat(
                                file.links().stream()
                                        .map(link -> Table.Row.of(
                                                Cell.text(link.ref()),
                                                Cell.text(link.kind().title()),
                                                Cell.text(link.title()))),
                                file.frameworkItems().stream()
                                        .map(link -> Table.Row.of(
                                                Cell.text(link.framework() + " " + link.code()),
                                                Cell.text("Item of another plan"),
                                                Cell.text(strategy.framework(link.framework())
                                                        .flatMap(plan -> plan.item(link.code()))
                                                        .map(FrameworkItem::title)
                                                        .orElse(null)))))
                        .toList());
    }
}
