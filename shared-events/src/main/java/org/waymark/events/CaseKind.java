package org.waymark.events;

/** What a case is. */
public enum CaseKind {
    PROJECT("Project", "progress-grid"),
    ACTION("Action", "action-plan"),
    RISK("Risk", "risks"),
    REVIEW("Meeting", "reviews"),
    DECISION("Decision", "decisions");

    private final String title;
    private final String section;

    CaseKind(String title, String section) {
        this.title = title;
        this.section = section;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** Which tab of the navigation its pages belong to. */
    public String section() {
        return section;
    }
}
