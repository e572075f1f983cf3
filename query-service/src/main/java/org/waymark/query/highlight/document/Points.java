package org.waymark.query.highlight.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Heading;
import org.waymark.documents.SideBySide;

/**
 * Lists as they are on two pages: of a long one the first few, and how many more the report's page has.
 *
 * @param most how many a column shows
 */
record Points(int most) {

    /** The points in a column. */
    Block of(List<String> points) {
        return Bullets.of(first(points, most));
    }

    /** The points in two columns, where there are several. */
    Block over(List<String> points) {
        List<String> shown = first(points, 2 * most - 2);
        if (shown.size() == 1) {
            return Bullets.of(shown);
        }
        int half = (shown.size() + 1) / 2;
        return new SideBySide(
                List.of(Bullets.of(shown.subList(0, half))), List.of(Bullets.of(shown.subList(half, shown.size()))));
    }

    /** Lists with a heading each, those that have points, two in a row. */
    List<Block> rows(List<Group> groups) {
        List<Group> told =
                groups.stream().filter(group -> !group.points().isEmpty()).toList();
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index + 1 < told.size(); index += 2) {
            blocks.add(new SideBySide(column(told.get(index)), column(told.get(index + 1))));
        }
        if (told.size() % 2 == 1) {
            blocks.add(new Heading(3, told.getLast().title()));
            blocks.add(over(told.getLast().points()));
        }
        return blocks;
    }

    /** A list and its heading. */
    record Group(String title, List<String> points) {}

    /** In a column, below its heading. */
    List<Block> column(Group group) {
        return List.of(new Heading(3, group.title()), of(group.points()));
    }

    /** A long title in short: its case is named beside it. */
    static String title(String title, int letters) {
        int blank = title.length() <= letters ? -1 : title.lastIndexOf(' ', letters);
        return blank < letters / 2 ? title : title.substring(0, blank) + " …";
    }

    /** As many items as a column shows points. */
    <T> List<T> some(List<T> items) {
        return items.stream().limit(most).toList();
    }

    /** The first of them, and how many more there are. */
    static List<String> first(List<String> points, int most) {
        return points.size() <= most
                ? points
                : Stream.concat(
                                points.stream().limit(most),
                                Stream.of("and " + (points.size() - most) + " more on the report’s page"))
                        .toList();
    }
}
