package org.waymark.documents.chart;

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
     * @param width how much of the width of the page it takes, in percent
     */
    public Figure figure(int width) {
        return new Figure(svg, width, alternative, table);
    }
}
