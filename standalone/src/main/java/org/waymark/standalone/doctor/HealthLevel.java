package org.waymark.standalone.doctor;

/** How well something is, the best first. */
public enum HealthLevel {
    FINE("fine", "Fine"),
    WARNING("warning", "Warning"),
    WRONG("wrong", "Wrong");

    private final String id;
    private final String title;

    HealthLevel(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** {@return its name for programs} */
    public String id() {
        return id;
    }

    /** {@return its name for people} */
    public String title() {
        return title;
    }
}
