package org.waymark.events;

/** Which way an indicator should go. */
public enum BetterWhen {
    HIGHER("Better when higher"),
    LOWER("Better when lower"),
    WITHIN("Better within a range");

    private final String title;

    BetterWhen(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
