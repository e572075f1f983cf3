package org.waymark.query.strategy;

import java.util.List;
import org.waymark.query.moment.StrategySnapshot;

/** The meetings at which a page can be shown. */
public interface Meetings {

    /** Those that were held, the latest first. */
    List<Held> held(StrategySnapshot strategy);

    /** A meeting: the ref of the review, and what it is called. */
    record Held(String ref, String name) {}
}
