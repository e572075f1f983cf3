package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.imports.table.Documents.cell;
import static org.waymark.command.imports.table.Documents.listed;
import static org.waymark.command.imports.table.Documents.paragraph;
import static org.waymark.command.imports.table.Documents.row;
import static org.waymark.command.imports.table.Documents.table;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that Word writes by itself, and styles that hide text. */
class WordNumbersTest {

    private static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.")
            + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%1.%3") + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "\uf0b7") + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/>"
            + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";

    private static final String STYLES =
            "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Notes\"><w:basedOn w:val=\"Base\"/></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Step\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }

    private static List<List<String>> body(String... rows) {
        String[] all = new String[rows.length + 1];
        all[0] = row("Ref", "Action");
        System.arraycopy(rows, 0, all, 1, rows.length);
        return Sources.read(Documents.withParts(NUMBERING, STYLES, table(all)), "plan.docx")
                .tables()
                .getFirst()
                .body()
                .stream()
                .map(Line::cells)
                .toList();
    }

    @Test
    void rowsThatWordNumbersHaveTheirNumbers() {
        assertThat(body(
                        row(cell("", listed(1, 0, "")), "Recruit"),
                        row(cell("", listed(1, 0, "")), "Retain"),
                        row(cell("", listed(3, 0, "")), "Go on")))
                .containsExactly(List.of("1.", "Recruit"), List.of("2.", "Retain"), List.of("7.", "Go on"));
    }

    @Test
    void numberedParagraphsAreLinesWithTheirNumbersAndBulletsAreLines() {
        assertThat(body(
                        row(
                                "1A",
                                cell(
                                        "",
                                        paragraph("Recruit:"),
                                        listed(1, 0, "Ask"),
                                        listed(1, 1, "schools"),
                                        listed(1, 1, "colleges"),
                                        listed(1, 2, "both"),
                                        listed(1, 0, "Listen"),
                                        listed(1, 1, "again"))),
                        row("1B", cell("", listed(2, 0, "Pay"), listed(2, 0, "Praise"), listed(2, 0, "")))))
                .containsExactly(
                        List.of("1A", "Recruit:\n1. Ask\n(a) schools\n(b) colleges\n1.i both\n2. Listen\n(a) again"),
                        List.of("1B", "Pay\nPraise"));
    }

    @Test
    void aStyleCanNumberAndCanHide() {
        String step = "<w:p><w:pPr><w:pStyle w:val=\"Step\"/></w:pPr><w:r><w:t>Ask</w:t></w:r></w:p>";
        String none =
                "<w:p><w:pPr><w:pStyle w:val=\"Step\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>Listen</w:t></w:r></w:p>";
        String hidden = "<w:p><w:pPr><w:pStyle w:val=\"Notes\"/></w:pPr><w:r><w:t>Secret</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Open</w:t></w:r></w:p>";
        String run =
                "<w:p><w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>Secret</w:t></w:r><w:r><w:t>Seen</w:t></w:r></w:p>";

        assertThat(body(row("1A", cell("", step, none, step)), row("1B", cell("", hidden, run))))
                .containsExactly(List.of("1A", "1. Ask\nListen\n2. Ask"), List.of("1B", "Open\nSeen"));
    }

    @Test
    void numbersCanBeLettersAndRomanNumerals() {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "upperLetter", "%1)")
                + level(1, "upperRoman", "%2.") + level(2, "decimalZero", "%3") + "</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String items = listed(1, 0, "x").repeat(27) + listed(1, 1, "y").repeat(4) + listed(1, 2, "z");

        String text = Sources.read(
                        Documents.withParts(numbering, "", table(row("Ref", "Action"), row("1A", cell("", items)))),
                        "plan.docx")
                .tables()
                .getFirst()
                .body()
                .getFirst()
                .cell(1);

        assertThat(text)
                .startsWith("A) x\nB) x")
                .contains("\nZ) x\nAA) x\nI. y\n")
                .endsWith("IV. y\n01 z");
    }
}
