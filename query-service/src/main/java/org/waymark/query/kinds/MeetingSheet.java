package org.waymark.query.kinds;

import java.util.Map;
import org.waymark.query.moment.StrategySnapshot;

/** A list that belongs to a meeting, as it was when people met: it is printed with the whole meeting. */
public interface MeetingSheet {

    /** Its place among the others, from the lowest. */
    int order();

    /** What it is called, such as “Risk register”. */
    String title();

    /** Whether it is a wide table, for a sheet on its side. */
    boolean wide();

    /** The template that shows it; beside its model it is given the page and its reader. */
    String template();

    /** What is in it at a moment, as its template needs it. */
    Map<String, Object> model(StrategySnapshot snapshot);
}
