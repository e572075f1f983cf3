package org.waymark.documents;

import java.util.stream.Stream;

/**
 * A picture, and in words and numbers what it shows.
 *
 * @param svg         the picture, with a {@code viewBox}
 * @param width       how much of the width of the page it takes, in percent
 * @param alternative what it shows, for whoever cannot see it
 * @param table       the numbers that it shows, below it
 */
public record Figure(String svg, int width, String alternative, Table table) implements Block {

    public Figure {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("A figure says in words what it shows");
        }
        if (width < 10 || width > 100) {
            throw new IllegalArgumentException("A figure takes 10 to 100 percent of the width, not " + width);
        }
    }

    @Override
    public Stream<Table> tables() {
        return Stream.of(table);
    }
}
