package org.waymark.events;

/** What a column of references refers to. */
public enum ColumnTarget {
    THEME("Theme"),
    PROJECT("Project"),
    ACTION("Action"),
    RISK("Risk"),
    /** A row of a worksheet of stakeholders. */
    STAKEHOLDER("Stakeholder group"),
    /** An objective of the charter. */
    OBJECTIVE("Objective"),
    INDICATOR("Indicator");

    private final String title;

    ColumnTarget(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
