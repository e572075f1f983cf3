package org.waymark.documents.chart;

import java.util.List;
import org.waymark.documents.Block;
import org.waymark.documents.Figure;
import org.waymark.documents.Table;

/**
 * A picture, in words and in numbers.
 *
 * @param svg         the picture, the same on pages and on paper
 * @param alternative what it shows, in a sentence or two
 * @param table       the numbers
 */
public record Chart(String svg, String alternative, Table table) {

    /**
     * As a part of a document.
     *
     * @param width how much of the width of the column it takes, in percent
     */
    public Figure figure(int width) {
        return new Figure(svg, width, alternative, table);
    }

    /**
     * As a part of a document, on the right of its table.
     *
     * @param width how much of the width of the column it takes, in percent
     * @param words what is said above the table
     */
    public Figure beside(int width, Block... words) {
        return new Figure(svg, width, alternative, table, true, List.of(words));
    }

    /** The same picture with a table that says more of what it shows. */
    public Chart with(Table fuller) {
        return new Chart(svg, alternative, fuller);
    }
}
