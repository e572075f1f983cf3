package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.refusal.Refusal;

/** Files that are not read, by what they are: each is told what it is and what to do. */
class RefusedSourcesTest {

    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    static void assertRefused(ThrowingCallable reading, String code, String message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(reading)
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("a.csv", ascii("%PDF-1.7\n1 0 obj"), "The file is a PDF"),
                Arguments.of("a.xlsx", oldOffice("Workbook"), "an old Excel workbook (.xls)"),
                Arguments.of("a.docx", oldOffice("WordDocument"), "an old Word document (.doc)"),
                Arguments.of("a.doc", oldOffice("PowerPoint Document"), "of an old kind of Office"),
                Arguments.of("a.rtf", ascii("{\\rtf1\\ansi Plan}"), "rich text (.rtf)"),
                Arguments.of("a.png", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13), "a picture"),
                Arguments.of("a.jpg", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F'), "a picture"),
                Arguments.of("a.heic", bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'), "a picture"),
                Arguments.of("a.xls", ascii("<html><table><tr><td>Ref"), "a web page"),
                Arguments.of("a.xls", ascii("<?xml version=\"1.0\"?><Workbook xmlns=\"x\">"), "an old form of XML"),
                Arguments.of("a.xml", ascii("<?xml version=\"1.0\"?><plan/>"), "The file is XML"),
                Arguments.of(
                        "a.ods",
                        Zips.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"),
                        "OpenDocument spreadsheet (.ods)"),
                Arguments.of(
                        "a.odt",
                        Zips.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"),
                        "OpenDocument text (.odt)"),
                Arguments.of("a.numbers", Zips.of("Index/Document.iwa", "x"), "from Numbers, Pages or Keynote"),
                Arguments.of("a.xlsb", Zips.of("xl/workbook.bin", "x"), "a binary workbook (.xlsb)"),
                Arguments.of("a.pptx", Zips.of("ppt/presentation.xml", "<p/>"), "a presentation"),
                Arguments.of("a.zip", Zips.of("plan.csv", "Ref,Action"), "a folder of others (.zip)"),
                Arguments.of("a.dat", bytes('a', 0, 1, 2, 3, 0, 0, 0, 'b'), "of a kind that is not known"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("others")
    void isToldWhatItIsInOneSentence(String name, byte[] file, String what) {
        assertRefused(() -> Sources.read(file, name), "import.wrong-kind", what);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Sources.read(file, name))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
                    assertThat(refusal.message())
                            .contains("neither CSV nor XLSX nor DOCX: ")
                            .endsWith(".");
                });
    }

    @Test
    void aFileWithAPasswordIsToldSo() {
        assertRefused(() -> Sources.read(oldOffice("EncryptedPackage"), "a.xlsx"), "import.protected", "password");

        byte[] zip = Zips.of("xl/workbook.xml", "<workbook/>");
        for (int at = 0; at + 8 < zip.length; at++) {
            boolean local = FileKind.startsWith(Arrays.copyOfRange(zip, at, at + 4), 'P', 'K', 3, 4);
            boolean central = FileKind.startsWith(Arrays.copyOfRange(zip, at, at + 4), 'P', 'K', 1, 2);
            if (local || central) {
                zip[at + (local ? 6 : 8)] |= 1;
            }
        }
        assertRefused(() -> Sources.read(zip, "a.xlsx"), "import.protected", "password");
    }

    @Test
    void nothingIsRefused() {
        assertRefused(() -> Sources.read(new byte[0], "a.csv"), "import.empty", "empty");
        assertRefused(() -> Sources.read(ascii("\r\n,,\r\n"), "a.csv"), "import.empty", "empty");
        assertRefused(() -> Sources.pasted(" \n\t\t\n"), "import.empty", "Nothing was pasted");
        assertRefused(() -> Sources.read(Workbooks.of(new String[0][]), "a.xlsx"), "import.empty", "empty");
    }

    @Test
    void aDocumentWithoutATableIsRefused() {
        assertRefused(
                () -> Sources.read(Documents.of(Documents.paragraph("Our plan")), "a.docx"),
                "import.no-table",
                "no table");
    }

    @Test
    void aTableThatIsNotThereIsRefusedWithThoseThatAre() {
        Source source = Sources.read(ascii("Ref,Action\n1A,Recruit"), "a.csv");

        assertRefused(() -> source.table("Plan!A1"), "import.table-unknown", "Choose one of ‘table 1’");
        assertRefused(() -> source.table("table 1").withHeadingsIn(9), "import.row-unknown", "no row 9");
        assertRefused(
                () -> source.table("table 1").corrected(java.util.Map.of("Z9", "x")), "import.cell-unknown", "‘Z9’");
    }

    @Test
    void moreRowsThanAnImportTakesAreRefusedWhereverTheyAre() {
        String row = Documents.row("1A", "Recruit");
        assertRefused(
                () -> Sources.read(Documents.of(Documents.table(row.repeat(10_021))), "a.docx"),
                "import.too-many-rows",
                "10,000");
        assertRefused(() -> Sources.pasted("1A\tRecruit\n".repeat(10_021)), "import.too-many-rows", "10,000");
        String[][] rows = new String[10_021][];
        Arrays.fill(rows, Workbooks.row("1A", "Recruit"));
        assertRefused(() -> Sources.read(Workbooks.of(rows), "a.xlsx"), "import.too-many-rows", "10,000");
    }

    @Test
    void aSheetOfTooManyRowsIsLeftOutWhereAnotherCanBeRead() {
        String[][] rows = new String[10_021][];
        Arrays.fill(rows, Workbooks.row("1A", "Recruit"));
        Source source = Sources.read(
                Workbooks.of(workbook -> {
                    Workbooks.fill(workbook.newWorksheet("Data"), rows);
                    Workbooks.fill(
                            workbook.newWorksheet("Plan"), Workbooks.row("Ref", "Action"), Workbooks.row("1A", "x"));
                }),
                "a.xlsx");

        assertThat(source.tables()).extracting(FoundTable::id).containsExactly("Plan!A1");
        assertThat(source.notes()).containsExactly("The sheet ‘Data’ has more than 10,000 rows and was left out.");
    }

    private static byte[] oldOffice(String part) {
        byte[] name = part.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = Arrays.copyOf(bytes(OLD_OFFICE), 1_024);
        System.arraycopy(name, 0, file, 512, name.length);
        return file;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }
}
