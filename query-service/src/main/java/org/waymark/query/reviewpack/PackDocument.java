package org.waymark.query.reviewpack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Cell;
import org.waymark.documents.Cover;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Heading;
import org.waymark.documents.KeyValues.Entry;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.overtime.OverTime;
import org.waymark.query.paper.PaperLayout;
import org.waymark.query.review.DecisionList;
import org.waymark.query.reviewpack.ReviewPack.Meeting;
import org.waymark.query.web.Formats;

/** The pack of a meeting as one document: the state, then what changed, then what is asked of the meeting. */
final class PackDocument {

    private PackDocument() {}

    static PaperLayout of(ReviewPack pack, OverTime over, String strategy) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, PackWords.state(pack)));
        blocks.addAll(PackStateBlocks.of(pack, over));
        blocks.add(new Heading(2, PackWords.changes(pack)));
        blocks.addAll(changes(pack));
        blocks.add(new Heading(2, "What is needed from the meeting"));
        blocks.addAll(needs(pack));
        return new PaperLayout(cover(pack, strategy), Orientation.PORTRAIT, blocks);
    }

    private static Cover cover(ReviewPack pack, String strategy) {
        Meeting meeting = pack.review();
        List<Entry> facts = new ArrayList<>(List.of(
                Entry.of("Meeting", meeting.ref() + ", " + meeting.kind().title()),
                Entry.of(meeting.heldOn() == null ? "Planned for" : "Held on", Formats.date(meeting.day()))));
        if (meeting.body() != null) {
            facts.add(Entry.of("Who meets", meeting.body()));
        }
        facts.add(Entry.of("Shows", PackWords.shows(pack)));
        facts.add(Entry.of("Ledger", "Position " + Formats.number(pack.upTo())));
        return new Cover(strategy, "Pack: " + meeting.title(), PackWords.when(meeting), facts);
    }

    private static List<Block> changes(ReviewPack pack) {
        List<Block> blocks = new ArrayList<>();
        List<PackTotals.Total> totals = PackTotals.of(pack);
        if (totals.isEmpty()) {
            return List.of(Paragraph.of("Nothing changed that the pack tells."));
        }
        blocks.add(Bullets.of(totals.stream().map(PackTotals.Total::inWords).toList()));
        if (!pack.themes().isEmpty()) {
            blocks.add(new Heading(3, "Changed ratings"));
            blocks.add(movements(pack));
        }
        for (PackSection section : pack.sections()) {
            if (!section.nothing()) {
                blocks.add(new Heading(3, section.title()));
                section.happened()
                        .forEach(group -> blocks.add(PackEntryTables.of(
                                group.title() + ": " + group.entries().size(), group)));
            }
        }
        if (!pack.decisions().isEmpty()) {
            blocks.add(new Heading(3, "Decisions"));
            blocks.add(decisions("Decisions taken, and what was done about them", pack.decisions()));
        }
        return blocks;
    }

    private static Table movements(ReviewPack pack) {
        return Table.of(
                "",
                List.of(
                        Column.of("Project and stage", Type.LONG),
                        Column.of("Before", Type.RATING),
                        Column.of("After", Type.RATING),
                        Column.of("Direction", Type.TEXT),
                        Column.of("Comment", Type.LONG)),
                pack.themes().stream()
                        .flatMap(theme -> theme.movements().stream())
                        .map(moved -> Table.Row.of(
                                Cell.text(moved.project() + " " + moved.title() + "\n" + moved.stage()),
                                PackPaper.rating(moved.before()),
                                PackPaper.rating(moved.after()),
                                Cell.text(PackWords.direction(moved)),
                                Cell.text(moved.comment())))
                        .toList());
    }

    static Table decisions(String caption, List<DecisionList.Row> rows) {
        return Table.of(
                caption,
                List.of(
                        Column.of("Decision", Type.LONG),
                        Column.of("Day", Type.DAY),
                        Column.of("About", Type.TEXT),
                        Column.of("What was done", Type.LONG)),
                rows.stream()
                        .map(row -> Table.Row.of(
                                Cell.text(row.ref() + " " + row.text()),
                                Cell.day(row.asAt()),
                                Cell.text(String.join(", ", row.items())),
                                Cell.text(PackWords.done(row))))
                        .toList());
    }

    private static List<Block> needs(ReviewPack pack) {
        PackNeeds needs = PackNeeds.of(pack);
        if (needs.needs().isEmpty()) {
            return List.of(Paragraph.of(PackWords.NOTHING_NEEDED));
        }
        return needs.needs().stream()
                .flatMap(need -> Stream.<Block>of(
                        new Heading(3, need.title()),
                        Bullets.of(need.items().stream().map(PackWords::need).toList())))
                .toList();
    }
}
