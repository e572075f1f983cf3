package org.waymark.query.strategy;

import java.util.List;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Option;

/**
 * Moments of one kind that have a name, such as meetings: a page can be shown as it was at each of them. A feature that has
 * some declares a bean of this.
 */
public interface NamedMoments {

    /** Its place among the others, from the lowest. */
    int order();

    /** What they are, such as “Meetings”. */
    String title();

    /** Those there are by now, the latest first; the value of each is a moment as addresses have it. */
    List<Option> in(StrategySnapshot strategy);
}
