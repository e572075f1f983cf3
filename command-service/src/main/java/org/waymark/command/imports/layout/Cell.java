package org.waymark.command.imports.layout;

/**
 * What a row says in one field.
 *
 * @param text    without space around it; empty where nothing is said
 * @param broken  whether the spreadsheet could not work the cell out, and shows an error such as “#REF!”
 * @param address of the cell, as people see it: “F4”
 */
public record Cell(String text, boolean broken, String address) {

    /** A cell that says nothing. */
    public static Cell blank(String address) {
        return new Cell("", false, address);
    }

    /** The same cell with another text. */
    Cell saying(String other) {
        return new Cell(other, broken, address);
    }
}
