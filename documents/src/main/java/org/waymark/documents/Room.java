package org.waymark.documents;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.documents.Document.Density;
import org.waymark.documents.Document.Orientation;

/**
 * How much room there is on paper: a page, or a column of one.
 *
 * @param share of the width of the page's text, from 0 to 1
 */
record Room(Orientation orientation, Density density, double share) {

    /** More lines than these are not kept together: they would leave too much of the page before them empty. */
    static final int MOST_LINES = 40;

    /** How high a line is, in millimetres. */
    private static final double LINE = 4.2;

    static Room page(Orientation orientation, Density density) {
        return new Room(orientation, density, 1);
    }

    static Room page(Document document) {
        return page(document.orientation(), document.density());
    }

    /** A column of it. */
    Room column(double percent) {
        return new Room(orientation, density, share * percent / 100);
    }

    /** The space on the left and on the right of a page, in millimetres. */
    int margin() {
        return density == Density.DENSE ? 15 : 18;
    }

    /** In millimetres. */
    double width() {
        return ((orientation == Orientation.LANDSCAPE ? 297 : 210) - 2 * margin()) * share;
    }

    /** How many letters of a table's usual size a line holds. */
    int characters() {
        return (int)
                (share * (orientation == Orientation.LANDSCAPE ? 156 : 104) * (density == Density.DENSE ? 1.04 : 1));
    }

    /** The same in the smallest letters. */
    int most() {
        return (int) (characters() * 1.135);
    }

    /** Whether the blocks are few enough to be kept together on a page. */
    boolean holds(List<Block> blocks) {
        return lines(blocks) <= MOST_LINES;
    }

    /** About how many lines the blocks take. */
    double lines(List<Block> blocks) {
        return blocks.stream().mapToDouble(this::lines).sum();
    }

    /** About how many lines a block takes. */
    private double lines(Block block) {
        return switch (block) {
            case Cover cover -> lines(cover.blocks());
            case Contents ignored -> MOST_LINES;
            case Heading heading -> 1 + lines(heading.text(), 1.4);
            case Paragraph paragraph -> 0.5 + lines(paragraph.text(), 1);
            case Bullets bullets ->
                bullets.items().stream()
                        .mapToDouble(item -> 0.2 + lines(item.text(), 1.1))
                        .sum();
            case KeyValues facts ->
                facts.entries().stream()
                        .mapToDouble(entry -> lines(entry.value().text(), 1.5))
                        .sum();
            case Tiles ignored -> 4;
            case Table table -> lines(table);
            case Figure figure -> lines(figure);
            case Inset inset -> 1 + lines(inset.blocks());
            case SideBySide both -> lines(both.left()) + lines(both.right());
            case Columns columns ->
                columns.parts().stream().mapToDouble(this::lines).sum();
            case PageBreak ignored -> MOST_LINES;
        };
    }

    private double lines(String text, double letters) {
        double room = Math.max(1, characters());
        return text.lines()
                .mapToDouble(line -> Math.ceil(Math.max(1, line.length()) * letters / room))
                .sum();
    }

    private double lines(Table table) {
        List<Double> percents = ColumnWidths.of(table).percents(this);
        double lines = 2;
        for (Table.Row row : table.rows()) {
            double tallest = 1;
            for (int column = 0; column < percents.size(); column++) {
                double wide = Math.max(1, characters() * percents.get(column) / 100 - 2);
                tallest = Math.max(
                        tallest, Math.ceil(row.cells().get(column).text().length() / wide));
            }
            lines += 0.4 + tallest;
            if (lines > MOST_LINES) {
                break;
            }
        }
        return lines;
    }

    private double lines(Figure figure) {
        double high = width() * figure.width() / 100 * SvgPicture.height(figure.svg()) / LINE;
        return figure.beside()
                ? Math.max(high, column(100 - figure.width()).lines(words(figure)))
                : high + lines(words(figure));
    }

    /** What is told with a picture, in words and numbers. */
    static List<Block> words(Figure figure) {
        return Stream.concat(figure.words().stream(), Stream.of(figure.table())).toList();
    }
}
