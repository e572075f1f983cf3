package org.waymark.command.imports.row;

/**
 * What is wrong with one cell.
 *
 * @param column  its name in the file
 * @param row     as a spreadsheet counts: the first row of the file is 1
 * @param message what is wrong and what to write instead
 */
public record CellError(String column, int row, String message) {}
