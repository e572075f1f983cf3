package org.waymark.command.imports.table;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How people call the cells of a table: F4 in a spreadsheet, “row 4, column 6” in a document.
 *
 * @param letters     whether columns have letters
 * @param firstColumn the column of the sheet in which the table begins, counted from 0
 */
public record CellNames(boolean letters, int firstColumn) {

    /** Those of a sheet from its first column. */
    public static final CellNames OF_A_SHEET = new CellNames(true, 0);

    /** Those of a table in a document, or that was pasted. */
    public static final CellNames IN_WORDS = new CellNames(false, 0);

    private static final int LETTERS = 26;
    private static final Pattern LETTERED = Pattern.compile("[A-Z]{1,3}");
    private static final Pattern NUMBERED = Pattern.compile("[1-9]\\d{0,4}");

    /** @param column counted from 0 in the table */
    public String cell(int row, int column) {
        return letters ? letter(firstColumn + column) + row : "row %d, column %d".formatted(row, column + 1);
    }

    /** What a column is called: C in a spreadsheet, 3 elsewhere. */
    public String column(int column) {
        return letters ? letter(firstColumn + column) : Integer.toString(column + 1);
    }

    /** The column of that name, counted from 0 in the table; letters and numbers are taken for either. */
    public OptionalInt column(String name) {
        String typed = name.strip().toUpperCase(Locale.ROOT);
        if (LETTERED.matcher(typed).matches()) {
            int column = number(typed) - 1 - firstColumn;
            return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
        }
        return NUMBERED.matcher(typed).matches() ? OptionalInt.of(Integer.parseInt(typed) - 1) : OptionalInt.empty();
    }

    CellNames from(int column) {
        return new CellNames(letters, firstColumn + column);
    }

    /** A is 1. */
    static int number(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) {
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number;
    }

    private static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
