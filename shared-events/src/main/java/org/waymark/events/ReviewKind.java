package org.waymark.events;

/** A kind of meeting. The pack of a meeting shows the changes since the last meeting of its kind. */
public enum ReviewKind {
    /** Prepares a highlight report for the leadership team. */
    HIGHLIGHT("Highlight meeting"),
    QUARTERLY("Quarterly review"),
    ANNUAL("Annual review"),
    /** Any other meeting, such as one of the steering group. */
    OTHER("Meeting");

    private final String title;

    ReviewKind(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
