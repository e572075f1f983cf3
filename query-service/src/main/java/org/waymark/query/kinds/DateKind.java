package org.waymark.query.kinds;

/** What happens on a date. Each kind of case has an enum of its own, whose names are used in JSON. */
public interface DateKind {

    /** Its name in JSON. */
    String name();

    /** In the users' words. */
    String title();
}
