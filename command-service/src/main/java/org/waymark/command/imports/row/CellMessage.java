package org.waymark.command.imports.row;

/**
 * What is to be said about one cell: what is wrong with it, or what was concluded from it.
 *
 * @param cell    its address as people see it: “F4”; “row 4” where the file has no such cell
 * @param column  the name of its column in the file
 * @param message a sentence for people; for what is wrong, with what to write instead
 */
public record CellMessage(String cell, String column, String message) {}
