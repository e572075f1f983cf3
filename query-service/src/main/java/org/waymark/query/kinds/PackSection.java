package org.waymark.query.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;

/**
 * What the pack of a meeting tells of one kind of case. Each kind has a record of its own, whose {@code @JsonTypeName} is
 * its {@link #name()}, with a list of entries for each thing it tells.
 */
public interface PackSection {

    /** Its name in JSON, such as {@code risks}. */
    String name();

    /** What its cases are called, such as “Risks”. */
    String title();

    /** What happened to them, thing by thing; there may be some in which nothing did. */
    List<PackGroup> groups();

    /** Those in which something happened. */
    default List<PackGroup> happened() {
        return groups().stream().filter(group -> !group.entries().isEmpty()).toList();
    }

    /** Whether nothing happened. */
    default boolean nothing() {
        return happened().isEmpty();
    }

    /** How often something happened. */
    default int changes() {
        return groups().stream().mapToInt(group -> group.entries().size()).sum();
    }

    /** What the meeting is asked to decide. */
    default List<PackAsk> asks() {
        return List.of();
    }

    /**
     * The template that shows how its cases stand, such as {@code indicator/pack}; null where the pack tells only what
     * happened to them.
     */
    default @Nullable String template() {
        return null;
    }

    /** Whether it is what the meeting is about, and comes before all else. */
    default boolean leading() {
        return false;
    }

    /** The tables of the file of the pack that say how its cases stand. */
    default List<Table> tables() {
        return List.of();
    }
}
