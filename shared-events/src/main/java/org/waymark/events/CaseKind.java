package org.waymark.events;

/** What a case is. Stored by its name; the order is the one in which kinds are listed. */
public enum CaseKind {
    PROJECT("Project"),
    ACTION("Action"),
    RISK("Risk"),
    REVIEW("Meeting"),
    DECISION("Decision"),
    HIGHLIGHT_REPORT("Highlight report"),
    WORKSHEET("Worksheet"),
    WORKSHEET_ROW("Row of a worksheet"),
    INDICATOR("Indicator"),
    DIAGNOSTIC("Diagnostic"),
    DIAGNOSTIC_ANSWER("Answer of a diagnostic"),
    ASSESSMENT("Self-assessment"),
    ASSESSMENT_DIMENSION("Dimension of a self-assessment");

    private final String title;

    CaseKind(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
