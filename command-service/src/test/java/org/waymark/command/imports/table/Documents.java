package org.waymark.command.imports.table;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Word documents for the tests of imports, written as Word writes them. */
public final class Documents {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private Documents() {}

    /** A document of tables and paragraphs. */
    public static byte[] of(String... blocks) {
        return ofXml(
                "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + String.join("", blocks) + "</w:body></w:document>");
    }

    /** A document of blocks with what numbers its lists, and with its styles. */
    static byte[] withParts(String numbering, String styles, String... blocks) {
        String related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return Zips.of(
                "[Content_Types].xml",
                TYPES,
                "_rels/.rels",
                RELATIONS,
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + related + "numbering\" Target=\"numbering.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + related
                        + "styles\" Target=\"styles.xml\"/></Relationships>",
                "word/numbering.xml",
                "<w:numbering xmlns:w=\"" + WORD + "\">" + numbering + "</w:numbering>",
                "word/styles.xml",
                "<w:styles xmlns:w=\"" + WORD + "\">" + styles + "</w:styles>",
                "word/document.xml",
                "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + String.join("", blocks) + "</w:body></w:document>");
    }

    /** A paragraph of a list. */
    static String listed(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static byte[] ofXml(String document) {
        return Zips.of("[Content_Types].xml", TYPES, "_rels/.rels", RELATIONS, "word/document.xml", document);
    }

    public static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    /** A row of cells, each a text or what {@link #cell} made. */
    public static String row(String... cells) {
        return "<w:tr>"
                + Stream.of(cells)
                        .map(cell ->
                                cell.startsWith("<w:tc>") || cell.startsWith("<w:trPr>") || cell.startsWith("<w:sdt>")
                                        ? cell
                                        : cell("", paragraph(cell)))
                        .collect(Collectors.joining())
                + "</w:tr>";
    }

    /** @param properties what the cell is beside its content, such as a span */
    public static String cell(String properties, String... content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + String.join("", content) + "</w:tc>";
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    public static String bullet(String text) {
        return "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>"
                + text + "</w:t></w:r></w:p>";
    }

    public static String spans(int columns) {
        return "<w:gridSpan w:val=\"" + columns + "\"/>";
    }
}
