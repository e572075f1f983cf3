package org.waymark.query.reviewpack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Cell;
import org.waymark.documents.Heading;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.PackAsk;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.overtime.OverTime;
import org.waymark.query.overtime.OverTimeCharts;

/** How the strategy stands, as blocks of the document of a pack. */
final class PackStateBlocks {

    /** As many of what needs attention by one rule as the document names; of the others it says how many. */
    private static final int MOST = 10;

    private PackStateBlocks() {}

    static List<Block> of(ReviewPack pack, OverTime over) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, "Ratings by theme"));
        blocks.add(PackStateTables.ratings(pack));
        OverTimeCharts.ratings(over).ifPresent(chart -> blocks.add(chart.figure(100)));
        List<AttentionSection> found = PackState.listed(pack.state().attention());
        if (!found.isEmpty()) {
            blocks.add(new Heading(3, "What needs attention"));
            found.forEach(section -> blocks.addAll(attention(section)));
        }
        List<PackAsk> asks = PackNeeds.asks(pack);
        blocks.add(new Heading(3, "Decisions asked for"));
        blocks.add(
                asks.isEmpty()
                        ? Paragraph.of("None.")
                        : Bullets.of(asks.stream()
                                .map(ask -> ask.question() + " (" + ask.ref() + ")")
                                .toList()));
        blocks.add(new Heading(3, "Decisions not carried out"));
        blocks.add(
                pack.open().isEmpty()
                        ? Paragraph.of("None of those taken before.")
                        : PackDocument.decisions("Taken before, and not done yet", pack.open()));
        blocks.add(new Heading(3, "Data quality"));
        blocks.add(Bullets.of(pack.state().quality().inWords()));
        pack.sections().stream().map(PackSection::tables).forEach(blocks::addAll);
        return blocks;
    }

    private static List<Block> attention(AttentionSection section) {
        boolean asks = section.items().stream().anyMatch(item -> item.asked() != null);
        List<Column> columns = new ArrayList<>(
                List.of(Column.of("Item", Type.LONG), Column.of("Rating", Type.RATING), Column.of("State", Type.LONG)));
        if (asks) {
            columns.add(Column.of("Help needed", Type.LONG));
        }
        Table table = Table.of(
                section.rule().counted(section.items().size()),
                columns,
                section.items().stream()
                        .limit(MOST)
                        .map(item -> row(item, asks))
                        .toList());
        int left = section.items().size() - MOST;
        return left <= 0 ? List.of(table) : List.of(table, Paragraph.note("and " + left + " more"));
    }

    private static Table.Row row(AttentionItem item, boolean asks) {
        String ref = item.ref();
        Stream<Cell> cells = Stream.of(
                Cell.text(ref == null ? item.title() : ref + " " + item.title()),
                PackStateTables.badge(item.badge()),
                Cell.text(item.words()));
        return new Table.Row((asks ? Stream.concat(cells, Stream.of(Cell.text(item.asked()))) : cells).toList());
    }
}
