package org.waymark.query.web;

import java.util.List;

/**
 * Choices of a select that belong together.
 *
 * @param title what they are
 */
public record OptionGroup(String title, List<Option> options) {

    public OptionGroup {
        options = List.copyOf(options);
    }
}
