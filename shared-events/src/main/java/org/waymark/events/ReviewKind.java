package org.waymark.events;

/** What kind of meeting a review is. The pack of one is what changed since the last of its kind. */
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
