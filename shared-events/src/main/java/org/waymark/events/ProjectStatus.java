package org.waymark.events;

/** The status of a project. */
public enum ProjectStatus {
    ACTIVE("Active"),
    ON_HOLD("On hold"),
    CLOSED("Closed");

    private final String title;

    ProjectStatus(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
