package org.waymark.query.kinds;

import java.util.List;
import org.waymark.documents.Table;

/**
 * What the pack of a meeting tells of one kind of case. Each kind has a record of its own, whose {@code @JsonTypeName} is
 * its {@link #name()}, with a list of entries for each thing it tells.
 */
public interface PackSection {

    /** Its name in JSON, such as {@code risks}. */
    String name();

    /** Whether it is what the meeting is about, and comes before all else. */
    default boolean leading() {
        return false;
    }

    /** What of it is a table of its own in the file of the pack; what happened is told there with all that happened. */
    default List<Table> tables() {
        return List.of();
    }

    /** The template that shows it, such as {@code risk/pack}. */
    String template();
}
