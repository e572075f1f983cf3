package org.waymark.command.imports.row;

import java.util.Map;

/** What there is in a strategy of the kind that a table brings in, by ref. */
public interface Register {

    /** What one of them is called, such as “risk”. */
    String noun();

    /** All there are, in the order in which they were entered. */
    Map<String, ExistingCase> all();

    /** Whether a ref belongs to something else. */
    boolean isTakenByAnother(String ref);

    /** What that is called, such as “project”. */
    default String nounOf(String ref) {
        return "of another kind";
    }

    /** The ref with this number that is given where the file has none. */
    String numbered(int number);

    /** Whether a ref belongs to anything. */
    default boolean isTaken(String ref) {
        return all().containsKey(ref) || isTakenByAnother(ref);
    }
}
