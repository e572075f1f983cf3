package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.command.imports.table.Workbooks.fill;
import static org.waymark.command.imports.table.Workbooks.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.waymark.command.refusal.Refusal;

class XlsxSourcesTest {

    private static final String[] HEADINGS = row("Ref", "Action", "Lead", "When");

    @Test
    void readsTextsWithTheirLineBreaks() {
        byte[] file = Workbooks.of(HEADINGS, row(), row("1A", "Two\nlines", " PSW ", "n/a"));

        Source source = PlanFiles.read(file);

        assertThat(PlanFiles.lines(source))
                .containsExactly(
                        new Line(1, List.of(HEADINGS)), new Line(3, List.of("1A", "Two\nlines", "PSW", "n/a")));
        assertThat(source.notes()).isEmpty();
    }

    @Test
    void readsDatesAsTheyAreShown() {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Plan");
            fill(sheet, HEADINGS);
            dateCell(sheet, 1, "dd/mm/yyyy");
            dateCell(sheet, 2, "mmm-yy");
            dateCell(sheet, 3, "[$-809]d mmmm yyyy;@");
        });

        assertThat(PlanFiles.lines(file))
                .extracting(line -> line.cell(3))
                .containsExactly("When", "31/10/2024", "October 2024", "31/10/2024");
    }

    @Test
    void readsNumbersAsTheyAreWritten() {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Plan");
            fill(sheet, HEADINGS);
            sheet.value(1, 0, 1.1);
            sheet.value(2, 0, 12);
            sheet.value(3, 0, 0.5);
            sheet.style(3, 0).format("0.0 \"days\"").set();
        });

        assertThat(PlanFiles.lines(file)).extracting(line -> line.cell(0)).containsExactly("Ref", "1.1", "12", "0.5");
    }

    @Test
    void takesTheValueThatAFormulaLastHad() throws IOException {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Plan");
            fill(sheet, HEADINGS);
            sheet.value(1, 0, "1A");
            sheet.formula(1, 1, "CONCATENATE(\"Re\",\"cruit\")");
        });
        byte[] computed = Workbooks.edited(
                file,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<c r=\"B2\"([^>]*)><f>(.*?)</f></c>", "<c r=\"B2\"$1 t=\"str\"><f>$2</f><v>Recruit</v></c>"));

        assertThat(PlanFiles.lines(computed).getLast().cells()).startsWith("1A", "Recruit");
    }

    @Test
    void refusesADamagedWorkbook() {
        byte[] file = Workbooks.of(HEADINGS, row("1A", "Recruit", "PSW"));

        assertRefused(Arrays.copyOf(file, file.length / 2), Refusal.Kind.MALFORMED, "import.unreadable");
    }

    @Test
    void refusesAnotherKindOfOfficeFile() throws IOException {
        assertRefused(zip("word/document.xml", new byte[] {1}), Refusal.Kind.UNSUPPORTED, "import.wrong-kind");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                Refusal.Kind.UNSUPPORTED,
                "import.wrong-kind");
    }

    @Test
    void refusesASmallFileThatUnpacksToAHugeOne() throws IOException {
        assertRefused(zip("xl/workbook.xml", new byte[101 * 1024 * 1024]), Refusal.Kind.TOO_LARGE, "import.too-large");
    }

    private static void dateCell(Worksheet sheet, int row, String format) {
        sheet.value(row, 3, LocalDate.of(2024, 10, 31));
        sheet.style(row, 3).format(format).set();
    }

    private static void assertRefused(byte[] file, Refusal.Kind kind, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlanFiles.read(file))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(kind);
                    assertThat(refusal.code()).isEqualTo(code);
                });
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
