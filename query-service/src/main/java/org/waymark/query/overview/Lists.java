package org.waymark.query.overview;

import java.util.List;

/**
 * How much of each list the overview shows: its first few, unless the reader asked for the whole of that list.
 *
 * @param whole the list that was asked for, such as {@code stale}; empty for none
 */
public record Lists(String whole) {

    /** The first of a list, or all of it where that was asked for. */
    public <T> List<T> first(String name, int most, List<T> all) {
        return name.equals(whole) ? all : all.stream().limit(most).toList();
    }
}
