package org.waymark.query.kinds;

/** What waits for people. Each kind of case has an enum of its own, whose names are used in JSON; no two are the same. */
public interface WorkKind {

    /** Its name in JSON. */
    String name();

    /** What all of one person is called, such as “Actions I lead”. */
    String title();

    /** What is among it, and by which rule it is due, in a sentence. */
    String rule();

    /** Whether those for whom it waits lead or own something: they do not where they only attend or read. */
    boolean leads();
}
