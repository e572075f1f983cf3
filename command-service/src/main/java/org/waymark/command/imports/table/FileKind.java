package org.waymark.command.imports.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.waymark.command.refusal.Refusal;

/** What a file is by its content, whatever it is called; what is not read is refused with what to do instead. */
final class FileKind {

    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final int[] PICTURES_BOX = {'f', 't', 'y', 'p'};
    private static final int TOP = 1_024;

    private static final String AS_XLSX = "open it, save it as ‘Excel workbook (.xlsx)’ and send that";
    private static final String AS_DOCX = "open it, save it as ‘Word document (.docx)’ and send that";
    private static final String COPY = "open it, copy the table and paste it";

    private static final List<int[]> PICTURES = List.of(
            new int[] {0x89, 'P', 'N', 'G'},
            new int[] {0xFF, 0xD8, 0xFF},
            new int[] {'G', 'I', 'F', '8'},
            new int[] {'I', 'I', '*', 0},
            new int[] {'M', 'M', 0, '*'},
            new int[] {'R', 'I', 'F', 'F'},
            new int[] {'B', 'M'});

    private FileKind() {}

    static boolean isZip(byte[] bytes) {
        return startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6);
    }

    /** @throws Refusal if the file is of a kind that is known and not read */
    static void refuseOthers(byte[] bytes) {
        if (startsWith(bytes, OLD_OFFICE)) {
            throw oldOffice(bytes);
        }
        String top = new String(bytes, 0, Math.min(bytes.length, TOP), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .replace("\u00ef\u00bb\u00bf", "")
                .toLowerCase(Locale.ROOT);
        if (top.startsWith("%pdf")) {
            throw Refusals.wrongKind(
                    "a PDF", "send the document that it was made from, or copy the table from it and paste it");
        }
        if (isPicture(bytes)) {
            throw Refusals.wrongKind("a picture", "send the document that it shows");
        }
        if (top.startsWith("{\\rtf")) {
            throw Refusals.wrongKind("rich text (.rtf)", AS_DOCX);
        }
        if (top.startsWith("<?xml") && top.contains("workbook")) {
            throw Refusals.wrongKind("a spreadsheet in an old form of XML", AS_XLSX);
        }
        if (top.startsWith("<!doctype html") || top.startsWith("<html") || top.startsWith("mime-version:")) {
            throw Refusals.wrongKind("a web page", COPY);
        }
        if (top.startsWith("<?xml")) {
            throw Refusals.wrongKind("XML", COPY);
        }
    }

    /** @throws Refusal that says what other kind of zip this is */
    static Refusal otherZip(OfficeFile file) {
        String said = file.text("mimetype", TOP);
        if (said.contains("opendocument.spreadsheet")) {
            return Refusals.wrongKind("an OpenDocument spreadsheet (.ods)", AS_XLSX);
        }
        if (said.contains("opendocument.text")) {
            return Refusals.wrongKind("an OpenDocument text (.odt)", AS_DOCX);
        }
        if (file.has("xl/workbook.bin")) {
            return Refusals.wrongKind("a binary workbook (.xlsb)", AS_XLSX);
        }
        if (file.hasOneEndingIn(".iwa") || file.has("Index.zip") || file.has("index.apxl") || file.has("index.xml")) {
            return Refusals.wrongKind(
                    "from Numbers, Pages or Keynote", "open it, export it to Excel, Word or CSV and send that");
        }
        if (file.hasOneEndingIn("presentation.xml")) {
            return Refusals.wrongKind("a presentation", COPY);
        }
        return Refusals.wrongKind("a folder of others (.zip)", "unpack it and send one file at a time");
    }

    static Refusal unknown() {
        return Refusals.wrongKind(
                "of a kind that is not known",
                "save it as ‘CSV’, ‘Excel workbook (.xlsx)’ or ‘Word document (.docx)’ and send that");
    }

    /** Workbooks and documents of before 2007, and encrypted ones of today, name their parts in UTF-16. */
    private static Refusal oldOffice(byte[] bytes) {
        if (names(bytes, "EncryptedPackage")) {
            return Refusals.locked();
        }
        if (names(bytes, "WordDocument")) {
            return Refusals.wrongKind("an old Word document (.doc)", AS_DOCX);
        }
        if (names(bytes, "Workbook") || names(bytes, "Book")) {
            return Refusals.wrongKind("an old Excel workbook (.xls)", AS_XLSX);
        }
        return Refusals.wrongKind("of an old kind of Office", "open it, save it as ‘.xlsx’ or ‘.docx’ and send that");
    }

    private static boolean names(byte[] bytes, String part) {
        byte[] name = part.getBytes(StandardCharsets.UTF_16LE);
        return IntStream.rangeClosed(0, bytes.length - name.length)
                .anyMatch(
                        at -> bytes[at] == name[0] && Arrays.equals(bytes, at, at + name.length, name, 0, name.length));
    }

    private static boolean isPicture(byte[] bytes) {
        boolean boxed = bytes.length > 8 && startsWith(Arrays.copyOfRange(bytes, 4, 8), PICTURES_BOX);
        boolean binary = IntStream.range(0, Math.min(bytes.length, TOP)).anyMatch(at -> bytes[at] == 0);
        return boxed || (binary && PICTURES.stream().anyMatch(start -> startsWith(bytes, start)));
    }

    static boolean startsWith(byte[] bytes, int... start) {
        return bytes.length >= start.length
                && IntStream.range(0, start.length).allMatch(at -> Byte.toUnsignedInt(bytes[at]) == start[at]);
    }
}
