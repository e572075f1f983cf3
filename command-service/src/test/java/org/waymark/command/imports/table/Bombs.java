package org.waymark.command.imports.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small files that ask for much memory or time, each made when it is needed. */
final class Bombs {

    private static final int MANY = 1_000_000;
    private static final String WORD = "<w:document xmlns:w=\"urn:w\"><w:body>";
    private static final String WORD_END = "</w:body></w:document>";

    private Bombs() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> bombs = new LinkedHashMap<>();
        bombs.put(
                "zeros in a part that nobody reads",
                () -> workbookWith("xl/media/image1.png", "\0".repeat(101 * 1024 * 1024)));
        bombs.put("a zip in a zip", () -> Zips.of(Map.of("a.zip", Zips.of("b.txt", "x".repeat(MANY)))));
        bombs.put("parts that overlap", Bombs::overlapping);
        bombs.put("an entity of entities", () -> Documents.ofXml(entities() + WORD + "<w:p>&l9;</w:p>" + WORD_END));
        bombs.put(
                "an entity from elsewhere",
                () -> Documents.ofXml("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + WORD
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:tc></w:tr></w:tbl>" + WORD_END));
        bombs.put(
                "huge shared texts",
                () -> workbookWith(
                        "xl/sharedStrings.xml", "<sst>" + "<si><t>abcdefghij</t></si>".repeat(MANY) + "</sst>"));
        bombs.put(
                "one huge shared text",
                () -> workbookWith(
                        "xl/sharedStrings.xml", "<sst><si><t>" + "abcdefghij".repeat(MANY) + "</t></si></sst>"));
        bombs.put(
                "a shared text of many runs",
                () -> workbookWith(
                        "xl/sharedStrings.xml", "<sst><si>" + "<r><t>abcdefghij</t></r>".repeat(MANY) + "</si></sst>"));
        bombs.put(
                "many attributes",
                () -> Documents.ofXml(WORD + "<w:p " + numbered("a%='' ", 1_000_000) + "/>" + WORD_END));
        bombs.put("many names", () -> Documents.ofXml(WORD + numbered("<a%/>", MANY) + WORD_END));
        bombs.put("many prefixes", () -> Documents.ofXml(WORD + numbered("<a xmlns:p%='u%'/>", MANY / 2) + WORD_END));
        bombs.put("many processing instructions", () -> Documents.ofXml(WORD + numbered("<?p%?>", MANY) + WORD_END));
        bombs.put("one long name", () -> Documents.ofXml(WORD + "<" + "n".repeat(10 * MANY) + "/>" + WORD_END));
        bombs.put("deep elements", () -> Documents.ofXml(WORD + "<w:sdt>".repeat(MANY)));
        bombs.put("deep tables", () -> Documents.of("<w:tbl><w:tr><w:tc>".repeat(100_000)));
        bombs.put(
                "nested tables as deep as they may be",
                () -> Documents.of("<w:tbl><w:tr><w:tc>".repeat(150)
                        + Documents.paragraph("x")
                        + "</w:tc></w:tr></w:tbl>".repeat(150)));
        bombs.put(
                "many tables",
                () -> Documents.of(Documents.table(Documents.row("a", "b")).repeat(100_000)));
        bombs.put(
                "a huge span",
                () -> Documents.of(Documents.table(
                        Documents.row(Documents.cell(Documents.spans(Integer.MAX_VALUE), Documents.paragraph("x"))))));
        bombs.put(
                "wide cells of one long text",
                () -> Documents.of(Documents.table(
                        Documents.row(Documents.cell(Documents.spans(100), Documents.paragraph("x".repeat(32_000))))
                                .repeat(3_000))));
        bombs.put(
                "a long text merged down",
                () -> Documents.of(Documents.table(
                        Documents.row(
                                Documents.cell(
                                        "<w:vMerge w:val=\"restart\"/>" + Documents.spans(50),
                                        Documents.paragraph("x".repeat(32_000))),
                                "a"),
                        Documents.row(Documents.cell("<w:vMerge/>" + Documents.spans(50)), "a")
                                .repeat(9_000))));
        bombs.put(
                "long cells",
                () -> Documents.of(
                        Documents.table(Documents.row("x".repeat(32_000)).repeat(3_000))));
        bombs.put(
                "a cell without end",
                () -> Documents.of(Documents.table(Documents.row(
                        Documents.cell("", "<w:p><w:r><w:t>x</w:t><w:br/></w:r></w:p>".repeat(MANY / 3))))));
        bombs.put(
                "a long text in very many cells",
                () -> workbookWith(Map.of(
                        "xl/sharedStrings.xml", bytes("<sst><si><t>" + "x".repeat(32_000) + "</t></si></sst>"),
                        "xl/worksheets/sheet1.xml",
                                bytes("<worksheet><sheetData>"
                                        + ("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(90) + "</row>").repeat(9_000)
                                        + "</sheetData></worksheet>"))));
        bombs.put(
                "a long text merged over all rows",
                () -> sheet(
                        "<row><c t=\"str\"><v>" + "x".repeat(32_000) + "</v></c><c><v>1</v></c></row>"
                                + "<row><c/><c r=\"CW2\"/><c r=\"A2\"><v>1</v></c></row>".repeat(9_000),
                        "<mergeCell ref=\"A1:CV9001\"/>"));
        bombs.put("billions of columns", () -> sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"));
        bombs.put("millions of cells", () -> sheet(("<row>" + "<c><v>1</v></c>".repeat(90) + "</row>").repeat(50_000)));
        bombs.put(
                "as many cells as may be",
                () -> sheet(("<row>" + "<c t=\"inlineStr\"><is><t>cell</t></is></c>".repeat(99) + "</row>")
                        .repeat(10_000)));
        bombs.put(
                "long texts in cells",
                () -> sheet(("<row><c t=\"str\"><v>" + "\u0416".repeat(30_000) + "</v></c><c><v>1</v></c></row>")
                        .repeat(1_500)));
        bombs.put(
                "numbers with huge exponents",
                () -> sheet("<row>" + "<c><v>1E999999999</v></c><c><v>1E-99999</v></c>".repeat(40) + "</row>"));
        bombs.put(
                "merged everywhere",
                () -> sheet(
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>",
                        "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(40_000)));
        bombs.put(
                "merged over all rows",
                () -> sheet(
                        "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(10_000),
                        "<mergeCell ref=\"A1:CV1048576\"/>".repeat(10)));
        bombs.put(
                "more merged cells than may be",
                () -> sheet("<row><c><v>1</v></c></row>", "<mergeCell ref=\"A1:B2\"/>".repeat(60_000)));
        bombs.put(
                "many sheets",
                () -> workbookWith(
                        "xl/workbook.xml",
                        "<workbook><sheets>" + "<sheet name=\"Plan\" id=\"rId1\"/>".repeat(100_000)
                                + "</sheets></workbook>"));
        bombs.put(
                "the same sheet again and again",
                () -> workbookWith(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"urn:r\"><sheets>" + "<sheet name=\"Plan\" r:id=\"rId3\"/>".repeat(900)
                                + "</sheets></workbook>"));
        bombs.put(
                "many styles",
                () -> workbookWith(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs>" + "<xf numFmtId=\"14\"/>".repeat(MANY) + "</cellXfs></styleSheet>"));
        bombs.put(
                "many formats",
                () -> workbookWith(
                        "xl/styles.xml",
                        "<styleSheet><numFmts>"
                                + numbered("<numFmt numFmtId='%' formatCode='" + "d".repeat(200) + "'/>", 300_000)
                                + "</numFmts></styleSheet>"));
        bombs.put(
                "many relations",
                () -> workbookWith(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships>"
                                + numbered("<Relationship Id='r%' Target='worksheets/sheet1.xml' Type='x'/>", 1_000_000)
                                + "</Relationships>"));
        bombs.put(
                "many parts",
                () -> Zips.of(IntStream.range(0, 30_000)
                        .boxed()
                        .collect(Collectors.toMap(part -> "xl/p" + part, part -> new byte[0]))));
        bombs.put("quotation marks", () -> bytes("\"".repeat(5_000_000)));
        bombs.put("tabs", () -> bytes("\t".repeat(5_000_000)));
        bombs.put("lines", () -> bytes("\n".repeat(5_000_000)));
        bombs.put("bars", () -> bytes("a|".repeat(2_500_000)));
        bombs.put("cells as many as bytes", () -> bytes(("a" + ",b".repeat(99) + "\n").repeat(10_000)));
        bombs.put("bullets", () -> bytes("Ref,Action\n1A,\"" + "\u2022 ".repeat(10_000) + "\"\n"));
        bombs.put("spaces", () -> bytes("Ref,Action\n1A," + " ".repeat(5_000_000)));
        bombs.put("accents", () -> bytes("Ref,Action\n1A,a" + "\u0301\u0323".repeat(15_000)));
        return bombs;
    }

    private static byte[] sheet(String rows, String... merged) {
        return workbookWith(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData><mergeCells>" + String.join("", merged)
                        + "</mergeCells></worksheet>");
    }

    private static byte[] workbookWith(String name, String content) {
        return workbookWith(Map.of(name, bytes(content)));
    }

    private static byte[] workbookWith(Map<String, byte[]> changed) {
        Map<String, byte[]> parts = new LinkedHashMap<>(
                Zips.parts(Workbooks.of(Workbooks.row("Ref", "Action"), Workbooks.row("1A", "Recruit"))));
        parts.putAll(changed);
        return Zips.of(parts);
    }

    /** A text again and again, each with another number in place of the signs. */
    private static String numbered(String text, int many) {
        StringBuilder all = new StringBuilder();
        for (int number = 0; number < many; number++) {
            all.append(text.replace("%", Integer.toString(number)));
        }
        return all.toString();
    }

    private static String entities() {
        return "<!DOCTYPE a [<!ENTITY l0 \"lol\">"
                + IntStream.range(1, 10)
                        .mapToObj(level -> "<!ENTITY l" + level + " \"" + ("&l" + (level - 1) + ";").repeat(10) + "\">")
                        .collect(Collectors.joining())
                + "]>";
    }

    /** Many entries of the directory that all point to the same megabyte. */
    private static byte[] overlapping() {
        byte[] zip = Zips.of("xl/workbook.xml", "0".repeat(10_000_000));
        int directory = lastOf(zip, 1, 2);
        int end = lastOf(zip, 5, 6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(zip, 0, directory);
        int many = 2_000;
        for (int entry = 0; entry < many; entry++) {
            bytes.write(zip, directory, end - directory);
        }
        byte[] last = java.util.Arrays.copyOfRange(zip, end, zip.length);
        number(last, 8, many, 2);
        number(last, 10, many, 2);
        number(last, 12, many * (end - directory), 4);
        bytes.write(last, 0, last.length);
        return bytes.toByteArray();
    }

    private static int lastOf(byte[] zip, int third, int fourth) {
        int at = zip.length - 4;
        while (zip[at] != 'P' || zip[at + 1] != 'K' || zip[at + 2] != third || zip[at + 3] != fourth) {
            at--;
        }
        return at;
    }

    private static void number(byte[] bytes, int at, int value, int length) {
        for (int index = 0; index < length; index++) {
            bytes[at + index] = (byte) (value >> (8 * index));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
