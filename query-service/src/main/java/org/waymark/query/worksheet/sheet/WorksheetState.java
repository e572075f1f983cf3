package org.waymark.query.worksheet.sheet;

/** How far a worksheet is. */
public enum WorksheetState {
    OPEN("Open"),
    /** Changes to its rows need a reason. */
    AGREED("Agreed"),
    /** Nothing in it can be changed. */
    CLOSED("Closed");

    private final String title;

    WorksheetState(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
