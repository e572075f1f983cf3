package org.waymark.events;

/** What a column of a worksheet holds. */
public enum ColumnType {
    /** A line. */
    TEXT("Line of text"),
    /** Several lines. */
    LONG_TEXT("Text"),
    /** One of the levels of the column's scale. */
    CHOICE("Choice from a scale"),
    /** A number, with a decimal point or without. */
    NUMBER("Number"),
    /** An amount in pounds sterling. */
    MONEY("Amount in pounds"),
    /** A day of the calendar. */
    DAY("Day"),
    /** A person by account id, or the name of a person or post. */
    PERSON("Person or post"),
    /** One or several things that Waymark keeps; what they are is the column's target. */
    REFERENCE("Reference"),
    /** Yes, partly or no. */
    YES_PARTLY_NO("Yes, partly or no");

    private final String title;

    ColumnType(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
