package org.waymark.events;

/** Where a project is in its life. */
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
