package org.waymark.query.indicator;

/** Which way an indicator goes. */
public enum Direction {
    IMPROVING("Improving"),
    STEADY("Steady"),
    WORSENING("Worsening"),
    /** There are fewer than three values: nobody can tell. */
    TOO_FEW("Too few values to say");

    private final String title;

    Direction(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
