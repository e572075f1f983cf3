package org.waymark.query.kinds;

import java.util.List;

/**
 * A decision that a meeting is asked for.
 *
 * @param ref      of the case that asks, such as a highlight report
 * @param question what is to be decided
 * @param options  what can be chosen; empty where that is open
 */
public record PackAsk(String ref, String question, List<String> options) {

    public PackAsk {
        options = List.copyOf(options);
    }
}
