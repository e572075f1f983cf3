package org.waymark.command.imports.table;

import java.util.List;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Texts;

/** What is said where a source cannot be taken, or has not what is asked for. */
final class Refusals {

    private static final int SHOWN = 60;

    private Refusals() {}

    /**
     * The file is of a kind that is not read.
     *
     * @param what   what it is, such as “a PDF”
     * @param remedy what to do, such as “Save it as …”
     */
    static Refusal wrongKind(String what, String remedy) {
        return Refusal.at(
                "file",
                Refusal.Kind.UNSUPPORTED,
                "import.wrong-kind",
                "The file is %s, neither CSV nor XLSX nor DOCX: %s.".formatted(what, remedy));
    }

    static Refusal empty() {
        return Refusal.of(Refusal.Kind.MALFORMED, "import.empty", "The file is empty. Choose another one.");
    }

    static Refusal nothingPasted() {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.empty",
                "Nothing was pasted. Copy the table with its headings and paste it.");
    }

    /** A small file can hold very much. */
    static Refusal tooMuch() {
        return Refusal.of(
                Refusal.Kind.TOO_LARGE,
                "import.too-large",
                "What is in the file is larger than can be read at once. Leave out pictures and other sheets, or split it into smaller files.");
    }

    static Refusal noTable() {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.no-table",
                "There is no table in the document. Only tables are read: put the rows into a table, or paste them.");
    }

    static Refusal unreadable() {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.unreadable",
                "The file cannot be read; it may be damaged or protected by a password. Open it, save it again as XLSX or DOCX, or save the sheet as CSV.");
    }

    static Refusal locked() {
        return Refusal.at(
                "file",
                Refusal.Kind.UNSUPPORTED,
                "import.protected",
                "The file is protected by a password. Open it, remove the password, save a copy and send that.");
    }

    static Refusal cellTooLong(int row) {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.unreadable",
                "Row %d has a cell of more than %,d characters. Shorten its text and save the file again."
                        .formatted(row, TableLimits.CELL_CHARACTERS));
    }

    static Refusal tooWide(int table, int row) {
        return Refusal.at(
                "file",
                Refusal.Kind.MALFORMED,
                "import.too-wide",
                "Row %d of table %d has more than %d columns. Delete the columns that are not needed and save the file again."
                        .formatted(row, table, TableLimits.COLUMNS));
    }

    static Refusal noTable(String id, List<String> there) {
        return Refusal.of(
                Refusal.Kind.MALFORMED,
                "import.table-unknown",
                "There is no table ‘%s’. Choose one of ‘%s’."
                        .formatted(Texts.beginning(CellText.of(id), SHOWN), String.join("’, ‘", there)));
    }

    static Refusal noRow(int row) {
        return Refusal.of(
                Refusal.Kind.MALFORMED,
                "import.row-unknown",
                "The table has no row %d that says something. Choose another row for the headings.".formatted(row));
    }

    static Refusal noCell(String address) {
        return Refusal.of(
                Refusal.Kind.MALFORMED,
                "import.cell-unknown",
                "The table has no cell ‘%s’. Correct the address and send it again."
                        .formatted(Texts.beginning(CellText.of(address), SHOWN)));
    }
}
