package org.waymark.command.imports.row;

/**
 * A row that is no case, such as a heading that stands once more on each page.
 *
 * @param row  as a spreadsheet counts
 * @param text what it says, shortened
 * @param why  for people
 */
public record LeftOut(int row, String text, String why) {}
