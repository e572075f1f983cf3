package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files and pasted texts. */
class TextSourcesTest {

    private static final String PLAN = "Ref,Action,Lead\n1A,Recruit,Café £5\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "IBM850"})
    void everyUsualEncodingIsRead(String charset) {
        String more = charset.equals("IBM850") ? "1B,Zürich,HR\n" : "";

        assertThat(read((PLAN + more).getBytes(Charset.forName(charset)))
                        .body()
                        .getFirst()
                        .cells())
                .containsExactly("1A", "Recruit", "Café £5");
    }

    @Test
    void theOldMacintoshIsRead() {
        assertThat(read(PLAN.replace('\n', '\r').getBytes(Charset.forName("x-MacRoman")))
                        .body()
                        .getFirst()
                        .cell(2))
                .isEqualTo("Café £5");
    }

    @ParameterizedTest
    @CsvSource({"';', semicolons", "'|', vertical bars"})
    void everyUsualSeparatorIsFoundWithoutKnowingHeadings(char separator, String name) {
        String text = "Ref,Action,Lead\n1A,\"Recruit, retain\",HR\n1B,\"Ask, listen\",HR\n";
        Source source = source(text.replace("\"Recruit, retain\"", "Recruit§ retain")
                .replace("\"Ask, listen\"", "Ask§ listen")
                .replace(',', separator)
                .replace('§', ','));

        assertThat(source.tables().getFirst().body().getFirst().cells()).containsExactly("1A", "Recruit, retain", "HR");
        assertThat(source.notes()).containsExactly("The columns are separated by " + name + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=^\r\nRef^Action\r\n1A^Recruit",
                "\"sep=|\"\nRef|Action\n1A|Recruit",
                "SEP=;\nRef;Action\n1A;Recruit"
            })
    void theSeparatorThatTheFileSaysIsTaken(String text) {
        assertThat(source(text).tables().getFirst().headings()).containsExactly("Ref", "Action");
    }

    @Test
    void aTableTypedWithVerticalBarsIsRead() {
        FoundTable table = Sources.pasted("| Ref | Action |\n|---|:--|\n| 1A | Recruit |\n")
                .table("table 1");

        assertThat(table.headings()).startsWith("Ref", "Action");
        assertThat(table.body()).hasSize(1);
    }

    @Test
    void textsAreComposedAndHaveNothingThatIsNotSeen() {
        String text = "Ref,Action\n\u200b1\u200bA\u0000,Cafe\u0301\u00ad\u00a0\u202egreen\u2028one\u0007\ud83d\n";

        assertThat(read(text.replace("\u0000", "").getBytes(StandardCharsets.UTF_8))
                        .body()
                        .getFirst()
                        .cells())
                .containsExactly("1A", "Café green\none\ufffd".replace("\ufffd", "?"));
    }

    @Test
    void joinersStayWhereLettersNeedThem() {
        assertThat(CellText.of("\u0DC1\u0DCA\u200D\u0DBB\u0DD3")).contains("\u200d");
        assertThat(CellText.of("a\u200db")).isEqualTo("ab");
        assertThat(CellText.of("●")).isEqualTo("●");
    }

    @Test
    void aFileWithoutHeadingsHasNone() {
        FoundTable table = read("1A,Recruit,HR\n1B,Retain,HR\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.headingRows()).isZero();
        assertThat(table.body()).hasSize(2);
        assertThat(table.headings()).containsExactly("", "", "");
    }

    @Test
    void quotedCellsWithLineBreaksArePasted() {
        FoundTable table = Sources.pasted(
                        "Ref\tAction\tLead\n1A\t\"Two\n\"\"lines\"\"\tand a tab\"\tHR\n1B\t\"Quoted\" words\tHR\n")
                .table("table 1");

        assertThat(table.body())
                .extracting(Line::cells)
                .containsExactly(
                        List.of("1A", "Two\n\"lines\" and a tab", "HR"), List.of("1B", "\"Quoted\" words", "HR"));
    }

    @Test
    void lineBreaksOfWordGoOnInTheCellAbove() {
        Source source = Sources.pasted("Action plan\nRef\tAction\tLead\tWhen\n"
                + "Theme 1: Recruitment\n"
                + "1A\tRecruit\nin spring\nand autumn\tHR\nPSW\t2027\n"
                + "1B\tRetain\tHR\tongoing\nuntil 2028\n"
                + "1C\tShort row\n"
                + "1D\t•\tWelcome\n•\tAsk\tHR\t2028\n");

        FoundTable table = source.table("table 1");
        assertThat(table.headings()).containsExactly("Ref", "Action", "Lead", "When");
        assertThat(table.body())
                .extracting(Line::cells)
                .containsExactly(
                        List.of("Theme 1: Recruitment"),
                        List.of("1A", "Recruit\nin spring\nand autumn", "HR\nPSW", "2027"),
                        List.of("1B", "Retain", "HR", "ongoing\nuntil 2028"),
                        List.of("1C", "Short row"),
                        List.of("1D", "Welcome\nAsk", "HR", "2028"));
        assertThat(table.body().getLast().addressOf(1)).isEqualTo("row 7, column 2");
    }

    @Test
    void headingsBrokenOverLinesArePasted() {
        FoundTable table = Sources.pasted(
                        "Risk\tRisk assessment\n(H,M,L)\tOwner\nThe grant ends\tH\tTreasurer\nStrike\tM\tHR\n")
                .table("table 1");

        assertThat(table.headings()).containsExactly("Risk", "Risk assessment (H,M,L)", "Owner");
        assertThat(table.body()).hasSize(2);
    }

    @Test
    void blankCellsAtTheEndOfPastedRowsAreCells() {
        FoundTable table = Sources.pasted(
                        "Ref\tAction\tLead\n1A\tRecruit\t\n\t\t\n1B\tRetain\tHR", Set.of("Ref", "Action")::contains)
                .table("table 1");

        assertThat(table.body()).extracting(Line::number).containsExactly(2, 4);
        assertThat(table.columnName(2)).isEqualTo("3");
        assertThat(table.columnOf("3")).hasValue(2);
    }

    private static Source source(String text) {
        return Sources.read(text.getBytes(StandardCharsets.UTF_8), "plan.csv");
    }

    private static FoundTable read(byte[] file) {
        return Sources.read(file, "plan.csv").table("table 1");
    }
}
