package org.waymark.events;

/** The status of an action. */
public enum ActionStatus {
    PLANNED("Planned"),
    IN_PROGRESS("In progress"),
    COMPLETE("Complete"),
    CANCELLED("Cancelled");

    private final String title;

    ActionStatus(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
