package org.waymark.events.json;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step from a version of an event to the next, on its JSON. What is stored never changes: the step is taken each
 * time the event is read.
 *
 * <p>The change must depend on nothing but the tree it is given, and must bear that any text in it has been redacted:
 * the text may then be a sentence in its place (docs/adr/0012).
 *
 * @param name   qualified, such as {@code waymark.ThemeAdded}
 * @param from   the version it is for; its result is the next one
 * @param change makes the next version's tree; it may alter the one it is given and return it
 */
public record Upcaster(String name, int from, UnaryOperator<ObjectNode> change) {

    /** The step to a version that only added what may be absent, or a constant that older events never hold. */
    public static Upcaster unchanged(String name, int from) {
        return new Upcaster(name, from, UnaryOperator.identity());
    }
}
