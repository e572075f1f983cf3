package org.waymark.query.paper;

import gg.jte.Content;
import org.waymark.documents.chart.Chart;

/** Pictures as parts of pages. What is drawn in them is escaped where it is drawn. */
public final class Pictures {

    private Pictures() {}

    /** The picture as it is, without its table. */
    public static Content of(Chart chart) {
        return output -> output.writeContent(chart.svg());
    }
}
