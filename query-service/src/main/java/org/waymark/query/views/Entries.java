package org.waymark.query.views;

import java.util.List;
import java.util.Map;
import org.waymark.events.StrategyCode;

/** The entries of a journal, to be read. */
public interface Entries<E> {

    /**
     * The entries of a strategy in a range of positions, at most {@code limit}.
     *
     * @param terms    name and value of what they are found by
     * @param from     first position, included
     * @param to       last position, included
     * @param backward whether the newest come first
     */
    List<E> find(StrategyCode strategy, Map<String, String> terms, long from, long to, int limit, boolean backward);
}
