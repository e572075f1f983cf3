package org.waymark.query.diagnostic;

/** How far a run of the diagnostic is. */
public enum DiagnosticState {
    OPEN("Open"),
    /** Nothing in it can be changed. */
    CLOSED("Closed");

    private final String title;

    DiagnosticState(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
