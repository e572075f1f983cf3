package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.imports.table.Documents.bullet;
import static org.waymark.command.imports.table.Documents.cell;
import static org.waymark.command.imports.table.Documents.paragraph;
import static org.waymark.command.imports.table.Documents.row;
import static org.waymark.command.imports.table.Documents.spans;
import static org.waymark.command.imports.table.Documents.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentSourcesTest {

    private static final String HEADINGS = row("Ref", "Action", "Lead");
    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";
    private static final String ON = "<w:vMerge/>";

    @Test
    void aTableInACellIsOfferedAndSaysWhereItIs() {
        Source source = read(table(
                row("Theme", "Plan"),
                row(
                        "Recruitment",
                        cell("", paragraph("See below"), table(HEADINGS, row("1A", "Recruit", "HR")), "<w:p/>"))));

        assertThat(source.tables()).extracting(FoundTable::id).containsExactly("table 1", "table 2");
        assertThat(source.table("table 2").name()).isEqualTo("Table 2 (in table 1, row 2)");
        assertThat(source.table("table 2").body())
                .extracting(Line::cells)
                .containsExactly(List.of("1A", "Recruit", "HR"));
        assertThat(source.table("table 1").body())
                .extracting(Line::cells)
                .containsExactly(List.of("Recruitment", "See below"));
    }

    @Test
    void aTableInAContentControlOrATextBoxIsOfferedOnce() {
        String inControl = "<w:sdt><w:sdtPr/><w:sdtContent>" + table(HEADINGS, row("1A", "Recruit", "HR"))
                + "</w:sdtContent></w:sdt>";
        String box = "<w:txbxContent>" + table(HEADINGS, row("1B", "Retain", "HR")) + "</w:txbxContent>";
        String inBox = "<w:p><w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";

        assertThat(read(inControl, inBox).tables())
                .extracting(table -> table.body().getFirst().cell(0))
                .containsExactly("1A", "1B");
    }

    @Test
    void rowsAndCellsInContentControlsAreRead() {
        String cellInControl =
                "<w:sdt><w:sdtPr/><w:sdtContent>" + cell("", paragraph("HR")) + "</w:sdtContent></w:sdt>";
        String rowInControl =
                "<w:sdt><w:sdtPr/><w:sdtContent>" + row("1A", "Recruit", cellInControl) + "</w:sdtContent></w:sdt>";

        assertThat(read(table(HEADINGS, rowInControl)).table("table 1").body())
                .extracting(Line::cells)
                .containsExactly(List.of("1A", "Recruit", "HR"));
    }

    @Test
    void whatAsksToBeFilledInSaysNothing() {
        String asking = cell(
                "",
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                        + paragraph("Click or tap here to enter text.") + "</w:sdtContent></w:sdt>");

        assertThat(read(table(HEADINGS, row("1A", "Recruit", asking), row("1B", "Retain", "HR")))
                        .table("table 1")
                        .body())
                .extracting(line -> line.cell(2))
                .containsExactly("", "HR");
    }

    @Test
    void deletedMovedAndHiddenTextIsLeftOutAndInsertedTextIsRead() {
        String lead = cell(
                "",
                "<w:p><w:del><w:r><w:delText>Old</w:delText><w:t>Old</w:t></w:r></w:del>"
                        + "<w:moveFrom><w:r><w:t>Moved</w:t></w:r></w:moveFrom>"
                        + "<w:ins><w:r><w:t>New</w:t></w:r></w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret</w:t></w:r><w:r><w:t> lead</w:t></w:r></w:p>");
        String deleted = row("<w:trPr><w:del/></w:trPr>", "1B", "Gone", "HR");

        FoundTable found = read(table(HEADINGS, row("1A", "Recruit", lead), deleted, row("1C", "Retain", "HR")))
                .table("table 1");

        assertThat(found.body())
                .extracting(Line::cells)
                .containsExactly(List.of("1A", "Recruit", "New lead"), List.of("1C", "Retain", "HR"));
        assertThat(found.body().getLast().number()).isEqualTo(3);
    }

    @Test
    void mergedCellsGiveTheirTextToEachCellTheyCover() {
        FoundTable found = read(table(
                        HEADINGS,
                        row(cell(RESTART, paragraph("1A")), "Recruit", "HR"),
                        row(cell(ON, "<w:p/>"), cell(spans(2), paragraph("Keep"))),
                        row(cell(ON, "<w:p/>"), "Welcome", "")))
                .table("table 1");

        Line second = found.body().get(1);
        assertThat(second.cells()).containsExactly("1A", "Keep", "Keep");
        assertThat(second.marks()).isEqualTo(java.util.Map.of(0, Mark.AS_ABOVE, 2, Mark.AS_LEFT));
        assertThat(second.own()).containsExactly(1);
        assertThat(found.body().get(2).isAsAbove(0)).isTrue();
    }

    @Test
    void headingsInTwoRowsAreJoined() {
        FoundTable found = read(table(
                        row(
                                cell(RESTART, paragraph("Risk")),
                                cell(spans(2), paragraph("Inherent")),
                                cell(spans(2), paragraph("Residual")),
                                cell(RESTART, paragraph("Owner"))),
                        row(cell(ON), "Likelihood", "Impact", "Likelihood", "Impact", cell(ON)),
                        row("The grant ends", "3", "4", "2", "4", "Treasurer")))
                .table("table 1");

        assertThat(found.headings())
                .containsExactly(
                        "Risk",
                        "Inherent Likelihood",
                        "Inherent Impact",
                        "Residual Likelihood",
                        "Residual Impact",
                        "Owner");
        assertThat(found.body()).hasSize(1);
    }

    @Test
    void bulletsBreaksAndParagraphsAreLines() {
        String actions = cell(
                "",
                paragraph("Recruit"),
                bullet("twice a year"),
                bullet("• and ask"),
                "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/></w:r></w:p>");

        assertThat(read(table(HEADINGS, row("1A", actions, "HR")))
                        .table("table 1")
                        .body()
                        .getFirst()
                        .cell(1))
                .isEqualTo("Recruit\ntwice a year\nand ask\none\ntwo three-");
    }

    @Test
    void rowsThatBeginFurtherRightKeepTheirColumns() {
        FoundTable found = read(table(HEADINGS, row("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", "Recruit", "HR")))
                .table("table 1");

        assertThat(found.body().getFirst().cells()).containsExactly("", "Recruit", "HR");
    }

    @Test
    void whatWasMergedBeforeAChangeDoesNotCount() {
        String changed = cell("<w:tcPrChange><w:tcPr>" + spans(3) + "</w:tcPr></w:tcPrChange>", paragraph("1A"));

        assertThat(read(table(HEADINGS, row(changed, "Recruit", "HR")))
                        .table("table 1")
                        .body()
                        .getFirst()
                        .cells())
                .containsExactly("1A", "Recruit", "HR");
    }

    @Test
    void emptyTablesAreCountedAndNotOffered() {
        assertThat(read(table(row("", "")), table(HEADINGS)).tables())
                .extracting(FoundTable::id)
                .containsExactly("table 2");
    }

    @ParameterizedTest
    @CsvSource({"5, 101", "99, 2", "0, 4000000000"})
    void aRowOfTooManyColumnsIsRefusedByItsNumber(int cells, long span) {
        String[] some = IntStream.range(0, cells).mapToObj(i -> "x").toArray(String[]::new);
        String wide = row(some)
                .replace("</w:tr>", "<w:tc><w:tcPr><w:gridSpan w:val=\"" + span + "\"/></w:tcPr></w:tc></w:tr>");

        RefusedSourcesTest.assertRefused(
                () -> read(table(HEADINGS, wide)), "import.too-wide", "Row 2 of table 1 has more than 100 columns");
    }

    @Test
    void tablesMadeByApachePoiAreReadAsItReadsThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable made = document.createTable(40, 5);
            for (int row = 0; row < 40; row++) {
                for (int column = 0; column < 5; column++) {
                    made.getRow(row).getCell(column).setText("Text " + row + " " + column);
                }
            }
            document.write(bytes);
            FoundTable found = Sources.read(bytes.toByteArray(), "made.docx").table("table 1");
            for (Line line : found.lines()) {
                for (int column = 0; column < 5; column++) {
                    assertThat(line.cell(column))
                            .isEqualTo(made.getRow(line.number() - 1)
                                    .getCell(column)
                                    .getText());
                }
            }
            assertThat(found.lines()).hasSize(40);
        }
    }

    private static Source read(String... blocks) {
        return Sources.read(Documents.of(blocks), "plan.docx");
    }
}
