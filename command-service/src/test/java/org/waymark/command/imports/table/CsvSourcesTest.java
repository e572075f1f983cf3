package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.command.imports.Plans;
import org.waymark.command.refusal.Refusal;

class CsvSourcesTest {

    private static final List<String> HEADINGS = List.of("Ref", "Action", "Lead");
    private static final List<String> ROW = List.of("1A", "Recruit; retain", "Café lead, £");

    @Test
    void readsCommasWithQuotedLineBreaks() {
        Source source = read("Ref,Action,Lead\n1A,\"Recruit,\nretain\",\"PSW / \nHR\"\n");

        assertThat(PlanFiles.lines(source))
                .containsExactly(new Line(1, HEADINGS), new Line(2, List.of("1A", "Recruit,\nretain", "PSW / \nHR")));
        assertThat(source.notes()).isEmpty();
    }

    @Test
    void takesAByteOrderMarkAndAnyLineEnds() {
        assertThat(lines("\ufeffRef,Action,Lead\r\n1A,\"Two\r\nlines\",PSW\r"))
                .containsExactly(new Line(1, HEADINGS), new Line(2, List.of("1A", "Two\nlines", "PSW")));
    }

    @Test
    void takesUtf16AsExcelSavesUnicodeText() {
        byte[] file = "\ufeffRef\tAction\tLead\r\n1A\tRecruit\tCafé".getBytes(StandardCharsets.UTF_16LE);

        assertThat(PlanFiles.lines(file))
                .containsExactly(new Line(1, HEADINGS), new Line(2, List.of("1A", "Recruit", "Café")));
    }

    @Test
    void findsSemicolonsAndTabsAndSaysSo() {
        Source semicolons = read("Ref;Action;Lead\n1A;\"Recruit; retain\";Café lead, £\n");
        Source tabs = read("Ref\tAction\tLead\n1A\tRecruit; retain\tCafé lead, £\n");

        assertThat(PlanFiles.lines(semicolons)).containsExactly(new Line(1, HEADINGS), new Line(2, ROW));
        assertThat(semicolons.notes()).containsExactly("The columns are separated by semicolons.");
        assertThat(PlanFiles.lines(tabs)).containsExactly(new Line(1, HEADINGS), new Line(2, ROW));
        assertThat(tabs.notes()).containsExactly("The columns are separated by tabs.");
    }

    @Test
    void takesExcelsSeparatorLineAtItsWord() {
        assertThat(lines("sep=;\r\nRef;Action;Lead\r\n")).containsExactly(new Line(2, HEADINGS));
    }

    @Test
    void readsWindows1252AndSaysSo() {
        byte[] file =
                "Ref;Action;Lead\n1A;\"Recruit; retain\";Café lead, £\n".getBytes(Charset.forName("windows-1252"));

        Source source = PlanFiles.read(file);

        assertThat(PlanFiles.lines(source).getLast().cells()).isEqualTo(ROW);
        assertThat(source.notes()).anyMatch(note -> note.contains("Windows-1252"));
    }

    @Test
    void leavesBlankRowsOutButCountsThem() {
        assertThat(lines("Ref,Action,Lead\n\n,,\n1A,Recruit,-\n"))
                .containsExactly(new Line(1, HEADINGS), new Line(4, List.of("1A", "Recruit", "-")));
    }

    @Test
    void saysWhereAQuotationMarkIsNotClosed() {
        assertRefused(
                "Ref,Action,Lead\n1A,Recruit,PSW\n1B,\"Retain,PSW\n",
                Refusal.Kind.MALFORMED,
                "import.unreadable",
                "after row 2");
    }

    @Test
    void refusesACellThatNoSpreadsheetCanHold() {
        assertRefused(
                "Ref,Action,Lead\n1A,\"Retain,PSW\n" + "1B,Recruit,PSW\n".repeat(3_000) + "\",PSW\n",
                Refusal.Kind.MALFORMED,
                "import.unreadable",
                "Row 2");
    }

    @Test
    void refusesMoreRowsThanItCanTake() {
        assertRefused(
                "Ref,Action,Lead\n" + "1A,Recruit,PSW\n".repeat(10_020),
                Refusal.Kind.TOO_LARGE,
                "import.too-many-rows",
                "10,000");
    }

    @Test
    void refusesAFileOfMoreThanFiveMebibytes() {
        assertRefused("x".repeat(5 * 1024 * 1024 + 1), Refusal.Kind.TOO_LARGE, "import.too-large", "5 MiB");
    }

    @Test
    void refusesWhatIsNoText() {
        assertRefused("%PDF-1.7", Refusal.Kind.UNSUPPORTED, "import.wrong-kind", "CSV nor XLSX");
        assertRefused("GIF\u0000\u0001", Refusal.Kind.UNSUPPORTED, "import.wrong-kind", "CSV nor XLSX");
    }

    private static Source read(String text) {
        return PlanFiles.read(Plans.csv(text));
    }

    private static List<Line> lines(String text) {
        return PlanFiles.lines(read(text));
    }

    private static void assertRefused(String text, Refusal.Kind kind, String code, String message) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(text)).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.message()).contains(message);
        });
    }
}
