package org.waymark.command.imports.table;

import java.util.stream.IntStream;
import org.waymark.command.refusal.Refusal;

/** A file somebody sent: looks at what it is, whatever it is called. */
public final class TableFile {

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final int[] PDF = {'%', 'P', 'D', 'F'};

    private TableFile() {}

    /**
     * Reads the table in a CSV or XLSX file.
     *
     * @param columns those it may have
     * @throws Refusal if it is of another kind, too large or unreadable
     */
    public static Table read(byte[] bytes, Columns columns) {
        if (bytes.length > TableLimits.FILE_BYTES) {
            throw TableLimits.tooLarge();
        }
        if (startsWith(bytes, ZIP)) {
            return XlsxTable.read(bytes, columns);
        }
        if (startsWith(bytes, OLD_OFFICE) || startsWith(bytes, PDF) || isBinary(bytes)) {
            throw wrongKind();
        }
        return CsvTable.read(bytes, columns);
    }

    static Refusal wrongKind() {
        return Refusal.at(
                "file",
                Refusal.Kind.UNSUPPORTED,
                "import.wrong-kind",
                "The file is neither CSV nor XLSX. Save it from the spreadsheet as ‘CSV’ or ‘Excel workbook (.xlsx)’ and send that.");
    }

    /** Text has no zero bytes; UTF-16 has, but says so in its first two. */
    private static boolean isBinary(byte[] bytes) {
        boolean utf16 = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
        return !utf16 && IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] == 0);
    }

    static boolean startsWith(byte[] bytes, int... start) {
        return bytes.length >= start.length
                && IntStream.range(0, start.length).allMatch(i -> Byte.toUnsignedInt(bytes[i]) == start[i]);
    }
}
