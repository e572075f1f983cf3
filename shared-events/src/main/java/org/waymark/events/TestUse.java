package org.waymark.events;

import java.util.List;

/**
 * That a test of a dimension is used in a round.
 *
 * @param test   id of the test
 * @param groups workforce groups that it is used with; empty where it is used with all
 */
public record TestUse(String test, @FreeText List<String> groups) {

    public TestUse {
        groups = Lists.orEmpty(groups);
    }
}
