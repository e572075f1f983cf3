package org.waymark.command.imports.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.waymark.command.refusal.Refusal;

/** Reads an Excel workbook: the first visible sheet that has the columns that are needed. */
final class XlsxTable {

    private XlsxTable() {}

    /**
     * Reads the sheet that holds the table.
     *
     * @param columns those it may have
     * @throws Refusal if the workbook is damaged or too large
     */
    static Table read(byte[] bytes, Columns columns) {
        try {
            refuseIfTooMuch(bytes);
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
                return choose(workbook, columns);
            }
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever the library throws, it is the file that is not as it should be.
            throw unreadable().causedBy(e);
        }
    }

    private static Table choose(ReadableWorkbook workbook, Columns columns) throws IOException {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Table table = read(sheet, workbook.isDate1904());
            if (Header.find(table, columns).isPresent()) {
                return sheets.size() == 1
                        ? table
                        : table.withNote(
                                "The sheet ‘%s’ was read. The other sheets were ignored.".formatted(sheet.getName()));
            }
            tables.add(table);
        }
        return tables.stream()
                .filter(table -> !table.lines().isEmpty())
                .findFirst()
                .orElseGet(() -> new Table(List.of(), List.of()));
    }

    private static Table read(Sheet sheet, boolean dates1904) throws IOException {
        List<Line> lines = TableLimits.noLines();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> TableLimits.add(lines, row.getRowNum(), cells(row, dates1904)));
        }
        return new Table(lines, List.of());
    }

    private static List<String> cells(Row row, boolean dates1904) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < Math.min(row.getCellCount(), TableLimits.COLUMNS); at++) {
            cells.add(Optional.ofNullable(row.getCell(at))
                    .map(cell -> TableLimits.tidy(XlsxCell.text(cell, dates1904)))
                    .orElse(""));
        }
        return cells;
    }

    /** A small file can unpack to one that fills the memory; count before anything is kept. */
    private static void refuseIfTooMuch(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw TableFile.wrongKind();
            }
            long unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                unpacked += unpackedSize(zip, entry, TableLimits.UNPACKED_BYTES - unpacked);
                if (unpacked > TableLimits.UNPACKED_BYTES) {
                    throw TableLimits.tooLarge();
                }
            }
            WorkbookCheck.check(zip);
        }
    }

    /** What an entry really unpacks to, whatever it says of itself; counting stops beyond the limit. */
    private static long unpackedSize(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0 && unpacked <= limit; read = content.read(buffer)) {
                unpacked += read;
            }
        }
        return unpacked;
    }

    static Refusal unreadable() {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.unreadable",
                "The workbook cannot be read; it may be damaged or protected by a password. Open it, save it again as XLSX, or save the sheet as CSV.");
    }
}
