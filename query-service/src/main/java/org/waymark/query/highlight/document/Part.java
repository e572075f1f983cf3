package org.waymark.query.highlight.document;

import java.util.ArrayList;
import java.util.List;
import org.waymark.documents.Block;
import org.waymark.documents.Columns;
import org.waymark.documents.Heading;
import org.waymark.documents.Paragraph;

/**
 * A section on two pages.
 *
 * @param title  its heading
 * @param said   what was written, first
 * @param wide   what needs the width of the page
 * @param points what is a list, which has room in a column; empty where it needs the whole width
 * @param after  what comes last
 * @param narrow whether it has room in a column
 */
record Part(String title, List<Block> said, List<Block> wide, List<String> points, List<Block> after, boolean narrow) {

    Part {
        said = List.copyOf(said);
        wide = List.copyOf(wide);
        points = List.copyOf(points);
        after = List.copyOf(after);
    }

    static Part wide(String title, List<Block> said, List<Block> blocks) {
        return new Part(title, said, blocks, List.of(), List.of(), false);
    }

    /** @param none what is said where there is nothing in the list; empty where nothing is said then */
    static Part list(String title, List<Block> said, List<String> points, String none, List<Block> after) {
        List<Block> nothing = points.isEmpty() && !none.isEmpty() ? List.of(Paragraph.of(none)) : List.of();
        return new Part(title, said, nothing, points, after, true);
    }

    private boolean empty() {
        return said.isEmpty() && wide.isEmpty() && points.isEmpty() && after.isEmpty();
    }

    /** Parts one below the other, neighbours that have room in a column in two columns; none that is empty. */
    static List<Block> laidOut(List<Part> parts, Points points) {
        List<Part> told = parts.stream().filter(part -> !part.empty()).toList();
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < told.size(); ) {
            List<Part> narrow = told.subList(index, told.size()).stream()
                    .takeWhile(Part::narrow)
                    .toList();
            if (narrow.size() > 1) {
                blocks.add(new Columns(
                        narrow.stream().map(part -> part.column(points)).toList()));
                index += narrow.size();
            } else {
                blocks.addAll(told.get(index++).across(points));
            }
        }
        return blocks;
    }

    private List<Block> column(Points shown) {
        return blocks(points.isEmpty() ? List.of() : List.of(shown.of(points)));
    }

    private List<Block> across(Points shown) {
        return blocks(points.isEmpty() ? List.of() : List.of(shown.over(points)));
    }

    private List<Block> blocks(List<Block> list) {
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, title)));
        blocks.addAll(said);
        blocks.addAll(wide);
        blocks.addAll(list);
        blocks.addAll(after);
        return blocks;
    }
}
