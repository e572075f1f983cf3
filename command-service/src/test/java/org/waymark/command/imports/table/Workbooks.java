package org.waymark.command.imports.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Excel workbooks for the tests of imports. */
public final class Workbooks {

    private Workbooks() {}

    public static byte[] of(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "waymark-tests", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet with rows of texts. */
    public static byte[] of(String[]... rows) {
        return of(workbook -> fill(workbook.newWorksheet("Action plan"), rows));
    }

    public static void fill(Worksheet sheet, String[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.value(row, column, rows[row][column]);
            }
        }
    }

    public static String[] row(String... cells) {
        return cells;
    }
}
