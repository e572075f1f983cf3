package org.waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

class XlsxWriterTest {

    private static XSSFWorkbook read(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter().write(document, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Document of(Table... tables) {
        return new Document(Samples.about(), Orientation.LANDSCAPE, List.of((Block[]) tables));
    }

    @Test
    void hasTypedCells() throws IOException {
        try (XSSFWorkbook workbook = read(of(Samples.table()))) {
            var first = workbook.getSheetAt(0).getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("R1");
            assertThat(first.getCell(3).getStringCellValue()).isEqualTo("A Amber");
            assertThat(first.getCell(4).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 5, 31, 0, 0));
            assertThat(first.getCell(5).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 6, 30, 13, 0));
            assertThat(first.getCell(6).getNumericCellValue()).isEqualTo(3);
            assertThat(workbook.getSheetAt(0).getRow(6).getCell(6).getNumericCellValue())
                    .isEqualTo(-2.5);
        }
    }

    @Test
    void holdsNoFormula() throws IOException {
        List<Row> rows = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1").stream()
                .map(text -> Row.of(Cell.text(text)))
                .toList();
        try (XSSFWorkbook workbook = read(of(Table.of("Words", List.of(Column.of("=A", Type.TEXT)), rows)))) {
            for (org.apache.poi.ss.usermodel.Row row : workbook.getSheetAt(0)) {
                assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            }
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1");
            assertThat(workbook.getSheetAt(0)
                            .getRow(1)
                            .getCell(0)
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void keepsHeadingsInViewAndLetsFilter() throws IOException {
        try (XSSFWorkbook workbook = read(of(Samples.table()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:G7");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("Now: Rating");
            assertThat(sheet.getColumnWidth(1)).isGreaterThan(sheet.getColumnWidth(0));
            assertThat(sheet.getHeader().getLeft()).contains("SG23 A healthier Southgate");
            assertThat(sheet.getHeader().getRight()).as("the name of the sheet").isEqualTo("&A");
        }
    }

    @Test
    void putsTheHeadingOfNumbersAboveThem() throws IOException {
        try (XSSFWorkbook workbook = read(of(Samples.table()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(List.of(sheet.getRow(0).getCell(6), sheet.getRow(1).getCell(6)))
                    .extracting(cell -> cell.getCellStyle().getAlignment())
                    .containsOnly(HorizontalAlignment.RIGHT);
        }
    }

    @Test
    void showsAllOfALongNoteOnTheSheetAboutIt() throws IOException {
        Document noted = new Document(
                Samples.about(), Orientation.PORTRAIT, List.of(Paragraph.of("Ratings by the scale. ".repeat(20))));
        try (XSSFWorkbook workbook = read(noted)) {
            XSSFSheet about = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            assertThat(about.getRow(about.getLastRowNum()).getHeightInPoints())
                    .isGreaterThan(3 * about.getRow(0).getHeightInPoints());
            assertThat(about.getFitToPage()).isTrue();
        }
    }

    @Test
    void saysWhatItShowsOnItsLastSheet() throws IOException {
        try (XSSFWorkbook workbook = read(Samples.everything())) {
            Sheet about = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            assertThat(about.getSheetName()).isEqualTo("About");
            assertThat(StreamSupport.stream(about.spliterator(), false)
                            .map(row -> row.getCell(0).getStringCellValue() + "="
                                    + row.getCell(1).getStringCellValue()))
                    .contains(
                            "Title=Risk register",
                            "Strategy=SG23",
                            "Position=4211",
                            "Note=Ratings by the scale in force.");
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).startsWith("Risk register");
        }
    }

    @Test
    void namesEachSheetDifferently() throws IOException {
        Column column = Column.of("Ref", Type.TEXT);
        Table first = Table.of("Risks [open]: a very long name of a table", List.of(column), List.of());
        Table about = Table.of("about", List.of(column), List.of());
        try (XSSFWorkbook workbook = read(of(first, first, about))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
        }
    }

    @Test
    void takesMoreLettersThanACellHolds() throws IOException {
        Table table = Table.of(
                "Words", List.of(Column.of("Text", Type.LONG)), List.of(Row.of(Cell.text("x".repeat(40_000)))));
        try (XSSFWorkbook workbook = read(of(table))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("…");
        }
    }

    @Test
    void asksForRowsOneByOne() throws IOException {
        Iterable<Row> rows = () -> IntStream.range(0, 50_000)
                .mapToObj(at -> Samples.row("R" + at, "Words " + at))
                .iterator();
        Table table = new Table("Entries", Samples.columns(), rows, true, "None");
        long[] written = {0};
        new XlsxWriter().write(of(table), new OutputStream() {
            @Override
            public void write(int one) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        });
        assertThat(written[0]).isGreaterThan(500_000);
    }
}
