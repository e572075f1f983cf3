package org.waymark.command.imports.table;

/** What is to be known of a cell beside its text. */
public enum Mark {
    /** The cell is merged with the one above, whose text it has. */
    AS_ABOVE,
    /** The cell is merged with the one to its left, whose text it has. */
    AS_LEFT,
    /** The spreadsheet shows an error there, such as #REF!; the text is that error. */
    ERROR,
    /** A day that the spreadsheet keeps as one: the text is dd/mm/yyyy, whatever the order in which it is shown. */
    DAY;

    /** Whether the text is that of another cell. */
    public boolean isMerged() {
        return this == AS_ABOVE || this == AS_LEFT;
    }
}
