package org.waymark.query.casefile;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;

/** The file of a case: all that happened to it, its notes and links. Viewers get it without its history. */
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
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategySnapshot snapshot = asked.snapshot().onlyAsKnown("A case file shows every report with its corrections");
        CaseFile file = CaseFileApi.find(files, snapshot, asked.ref());
        ZoneId zone = Strategies.at(snapshot).charter().timeZone();
        Table happened =
                PaperCells.changes("What happened", asked.reader().readsHistory() ? file.timeline() : List.of(), zone);
        return new Paper(
                file.kind().title() + " " + file.ref() + ": " + file.title(),
                List.of(happened, notes(file, zone), links(file)),
                List.of(),
                "");
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
                                Cell.text(note.stamp().by()),
                                Cell.day(note.stamp().asAt()),
                                PaperCells.moment(note.stamp().recordedAt(), zone),
                                PaperCells.lines(note.replaced().stream()
                                        .map(Note.Replaced::text)
                                        .toList())))
                        .toList());
    }

    private static Table links(CaseFile file) {
        return Table.of(
                "Links",
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
                                                Cell.text("Outside plan"),
                                                Cell.EMPTY)))
                        .toList());
    }
}
