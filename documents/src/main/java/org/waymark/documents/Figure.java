package org.waymark.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * A picture, and in words and numbers what it shows.
 *
 * @param svg         the picture, with a {@code viewBox}
 * @param width       how much of the width of its column it takes, in percent
 * @param alternative what it shows, for whoever cannot see it
 * @param table       the numbers that it shows
 * @param beside      whether it is on the right of its table where a page has room, and not above it
 * @param words       what is said of it, before the table
 */
public record Figure(String svg, int width, String alternative, Table table, boolean beside, List<Block> words)
        implements Block {

    public Figure {
        words = List.copyOf(words);
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("A figure says in words what it shows");
        }
        if (width < 10 || width > 100) {
            throw new IllegalArgumentException("A figure takes 10 to 100 percent of the width, not " + width);
        }
    }

    /** One with its table below it. */
    public Figure(String svg, int width, String alternative, Table table) {
        this(svg, width, alternative, table, false, List.of());
    }

    @Override
    public Stream<Table> tables() {
        return Stream.concat(words.stream().flatMap(Block::tables), Stream.of(table));
    }
}
