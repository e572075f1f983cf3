package org.waymark.query.kinds;

/** How cases changed since a meeting. Each kind of case has an enum of its own, whose names are used in JSON. */
public interface ChangeKind {

    /** Its name in JSON. */
    String name();

    /** As a heading above several. */
    String title();
}
