package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.command.refusal.Refusal;

/** Finds the tables in what people give: CSV, Excel workbooks, Word documents, pasted text. What it is, its content says. */
public final class Sources {

    private static final Predicate<String> NONE_KNOWN = heading -> false;

    private Sources() {}

    /**
     * Reads a file with headings that are not known.
     *
     * @throws Refusal if it is of another kind, too large, unreadable or without a table
     */
    public static Source read(byte[] bytes, String fileName) {
        return read(bytes, fileName, NONE_KNOWN);
    }

    /**
     * Reads a file.
     *
     * @param fileName for the names of its tables
     * @param known    whether a heading is one that tables may have; rows of headings and separators are told by it
     * @throws Refusal if it is of another kind, too large, unreadable or without a table
     */
    public static Source read(byte[] bytes, String fileName, Predicate<String> known) {
        if (bytes.length > TableLimits.FILE_BYTES) {
            throw TableLimits.tooLarge();
        }
        if (bytes.length == 0) {
            throw Refusals.empty();
        }
        if (FileKind.isZip(bytes)) {
            return office(bytes, known);
        }
        FileKind.refuseOthers(bytes);
        List<String> notes = new ArrayList<>();
        String text = Encoding.text(bytes, notes).orElseThrow(FileKind::unknown);
        List<Line> lines = CsvFile.read(text, known, CellNames.OF_A_SHEET, notes);
        if (lines.isEmpty()) {
            throw Refusals.empty();
        }
        return one(CellText.of(fileName), lines, known, notes);
    }

    /** Reads what was pasted, with headings that are not known. */
    public static Source pasted(String text) {
        return pasted(text, NONE_KNOWN);
    }

    /**
     * Reads what was pasted.
     *
     * @param known whether a heading is one that tables may have
     * @throws Refusal if there is nothing, or too much
     */
    public static Source pasted(String text, Predicate<String> known) {
        if (text.length() > TableLimits.FILE_BYTES) {
            throw TableLimits.tooLarge();
        }
        List<String> notes = new ArrayList<>();
        List<Line> lines = PastedText.read(text, known, notes);
        if (lines.isEmpty()) {
            throw Refusals.nothingPasted();
        }
        return one("Pasted table", lines, known, notes);
    }

    private static Source one(String name, List<Line> lines, Predicate<String> known, List<String> notes) {
        Headings headings = Headings.guess(lines, known);
        FoundTable table = new FoundTable(
                "table 1",
                name.isEmpty() ? "Table 1" : name,
                false,
                lines,
                headings.at(),
                headings.rows(),
                Set.of(),
                List.of());
        return new Source(List.of(table), notes);
    }

    private static Source office(byte[] bytes, Predicate<String> known) {
        try (OfficeFile file = OfficeFile.open(bytes)) {
            String main = file.main();
            return switch (file.root(main)) {
                case "workbook" -> workbook(file, main, known);
                case "document" -> document(file, main, known);
                case "" -> throw file.saysTypes() ? Refusals.unreadable() : FileKind.otherZip(file);
                default -> throw FileKind.otherZip(file);
            };
        }
    }

    private static Source workbook(OfficeFile file, String main, Predicate<String> known) {
        List<String> notes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<FoundTable> tables = Workbook.read(file, main, notes).stream()
                .flatMap(sheet -> Blocks.of(sheet, known).stream())
                .filter(table -> ids.add(table.id().toLowerCase(Locale.ROOT)))
                .toList();
        if (tables.isEmpty()) {
            throw notes.isEmpty() ? Refusals.empty() : TableLimits.tooManyRows();
        }
        return new Source(tables, notes);
    }

    private static Source document(OfficeFile file, String main, Predicate<String> known) {
        List<FoundTable> tables = DocumentReader.read(file, main, known);
        if (tables.isEmpty()) {
            throw Refusals.noTable();
        }
        return new Source(tables, List.of());
    }
}
