package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.command.imports.table.Workbooks.row;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.refusal.Refusal;

/** Workbooks of a few kilobytes that ask for much memory or time, or point to what is not there. */
class WorkbookCheckTest {

    private static final byte[] PLAN =
            Workbooks.of(row("Ref", "Action", "Lead", "When"), row("1A", "Recruit", "PSW", "2027"));
    private static final int CHANGES = 400;

    /** In place of the sheet's last cell. */
    private static byte[] withCell(String cell) {
        return edited(PLAN, xml -> xml.replaceFirst("<c r=\"D2\".*?</c>", Matcher.quoteReplacement(cell)));
    }

    private static byte[] edited(byte[] workbook, UnaryOperator<String> sheet) {
        return Workbooks.edited(workbook, "xl/worksheets/sheet1.xml", sheet);
    }

    private static List<Line> read(byte[] file) {
        return PlanFiles.lines(file);
    }

    private static void assertRefused(byte[] file, String code, String message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void theWorkbookItselfIsRead() {
        assertThat(read(PLAN)).hasSize(2);
        assertThat(read(withCell("<c r=\"D2\" t=\"inlineStr\"><is><t>2028</t></is></c>"))
                        .getLast()
                        .cell(3))
                .isEqualTo("2028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFD2", "FZZ2", "ZZZ2"})
    void aCellFarAwayIsRefusedByItsAddressEvenWhereItIsEmpty(String address) {
        assertRefused(
                withCell("<c r=\"" + address + "\" s=\"0\"/>"),
                "import.too-wide",
                "Cell " + address + " is beyond column 100");
    }

    @Test
    void emptyCellsALittleFurtherAreLeftOutAndFilledOnesRefused() {
        assertThat(read(withCell("<c r=\"IV2\" s=\"0\"/>"))).hasSize(2);
        assertRefused(withCell("<c r=\"IV2\"><v>7</v></c>"), "import.too-wide", "Cell IV2 is beyond");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FZZZZZ2", "D0", "D-1", "2", "D", "d2", "D99999999999", "\u0661", "D2 ", "$D$2", "\uD835\uDC00"})
    void anAddressThatCannotBeIsRefused(String address) {
        assertRefused(withCell("<c r=\"" + address + "\"><v>7</v></c>"), "import.unreadable", "has an address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='D2' t='s'><v>2000000000</v></c>                   | has a text that is not in the workbook",
                "<c r='D2' t='s'><v>99</v></c>                           | has a text that is not in the workbook",
                "<c r='D2' t='s'><v>-1</v></c>                           | has a text that is not in the workbook",
                "<c r='D2' t='s'><v>x</v></c>                            | has a text that is not in the workbook",
                "<c r='D2' s='-1'><v>1</v></c>                           | has a style that cannot be",
                "<c r='D2' s='x'><v>1</v></c>                            | has a style that cannot be",
                "<c r='D2'><f t='shared' si='7'/><v>1</v></c>            | shares a formula that is not there",
                "<c r='D2'><f t='shared' si='x' ref='A1'>A1</f></c>      | shares a formula that is not there",
                "<c r='D2'><f t='array' ref='everything'>A1</f></c>      | has a formula for a range that cannot be",
                "</row><row r='0'><c><v>1</v></c>                        | is in a row that cannot be",
                "</row><row r='99999999999'><c><v>1</v></c>              | is in a row that cannot be",
            })
    void whatPointsToNothingIsRefused(String cell, String why) {
        assertRefused(withCell(cell), "import.unreadable", why);
    }

    @Test
    void aFormulaThatIsWrittenOnceForVeryManyCellsIsRefused() {
        String base = "<c r=\"D2\"><f t=\"shared\" si=\"0\" ref=\"D2:CV9000\">" + "A1+".repeat(20_000) + "1</f></c>";
        String uses = "<c><f t=\"shared\" si=\"0\"/></c>".repeat(90);
        assertRefused(
                edited(
                        PLAN,
                        xml -> xml.replaceFirst(
                                "<c r=\"D2\".*?</c></row>", base + "</row>" + ("<row>" + uses + "</row>").repeat(10))),
                "import.too-large",
                "larger than");
    }

    @Test
    void sharedTextsAreBounded() {
        byte[] many = Workbooks.edited(
                PLAN,
                "xl/sharedStrings.xml",
                xml -> "<sst>" + "<si><t/></si>".repeat(TableLimits.SHARED_TEXTS + 1) + "</sst>");
        assertRefused(many, "import.too-large", "larger than");
    }

    @Test
    void aCsvFileOfSeparatorsIsRefused() {
        byte[] file = ("Ref,Action,Lead,When\n" + ",".repeat(TableLimits.FILE_BYTES - 100))
                .getBytes(StandardCharsets.US_ASCII);
        assertRefused(file, "import.too-wide", "of row 2 is beyond column 100");
    }

    /** Whatever is changed in a sheet, it is read or refused in a sentence. */
    @RepeatedTest(CHANGES)
    void aSheetWithAnythingChangedIsReadOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] file = edited(PLAN, xml -> changed(xml, random));
        try {
            assertThat(PlanFiles.read(file).tables()).as("seed %d", seed).isNotEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).as("seed %d", seed).endsWith(".");
        }
    }

    private static String changed(String xml, Random random) {
        StringBuilder text = new StringBuilder(xml);
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(32, 0x3000));
                case 2 -> text.setCharAt(at, (char) random.nextInt(33, 127));
                default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
            }
        }
        return text.toString();
    }
}
