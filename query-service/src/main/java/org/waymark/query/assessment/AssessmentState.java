package org.waymark.query.assessment;

/** How far a round of self-assessment is. */
public enum AssessmentState {
    OPEN("Open"),
    CLOSED("Closed");

    private final String title;

    AssessmentState(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
