package org.waymark.query.highlight;

/** The state of a highlight report, or of one of its versions. */
public enum ReportState {
    DRAFT("Draft"),
    SUBMITTED("Submitted for approval"),
    ISSUED("Issued"),
    /** A later version was issued; of a version only. */
    SUPERSEDED("Superseded"),
    WITHDRAWN("Withdrawn");

    private final String title;

    ReportState(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
