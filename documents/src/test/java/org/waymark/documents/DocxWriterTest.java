package org.waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxWriterTest {

    private static XWPFDocument read(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter().write(document, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void hasHeadingsListsAndCaptionsOfWord() throws IOException {
        try (XWPFDocument word = read(Samples.everything())) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .contains("Heading1", "Heading2", "Heading3", "ListBullet", "Caption", "Lead", "Note", "Inset");
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getNumbering()
                            .getAbstractNum(BigInteger.ZERO)
                            .getCTAbstractNum()
                            .xmlText())
                    .contains("bullet");
            assertThat(word.getParagraphs().stream().filter(each -> "ListBullet".equals(each.getStyle())))
                    .allMatch(each -> BigInteger.ONE.equals(each.getNumID()));
        }
    }

    @Test
    void repeatsHeadingRows() throws IOException {
        try (XWPFDocument word = read(Samples.everything())) {
            XWPFTable risks = word.getTables().stream()
                    .filter(table -> table.getText().contains("What may happen"))
                    .findFirst()
                    .orElseThrow();
            assertThat(risks.getRow(0).isRepeatHeader()).isTrue();
            assertThat(risks.getRow(1).isRepeatHeader()).isTrue();
            assertThat(risks.getRow(2).isRepeatHeader()).isFalse();
            assertThat(risks.getNumberOfRows()).isEqualTo(2 + 6);
            assertThat(risks.getText())
                    .contains(Samples.ARABIC, Samples.HEBREW, "x".repeat(300), "A Amber", "31 May 2026");
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (XWPFDocument word = read(Samples.everything())) {
            var core = word.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Risk register: A healthier Southgate, 2023–2028");
            assertThat(core.getCreator()).isEqualTo("Ms Delahaye");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).hasValue("en-GB");
            assertThat(word.getHeaderList().getFirst().getText())
                    .contains("SG23 A healthier Southgate", "As at 30 June 2026");
            assertThat(word.getFooterList().getFirst().getText()).contains("Position 4,211", "Page ", " of ");
            assertThat(word.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("NUMPAGES");
        }
    }

    @Test
    void describesPictures() throws IOException {
        try (XWPFDocument word = read(Samples.everything())) {
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getDocument().xmlText()).contains("Red ratings went from three in May to two in June");
        }
    }

    @Test
    void namesThePartsOfADocumentSoThatWordFindsTheirPages() throws IOException {
        try (XWPFDocument word = read(Samples.withContents())) {
            String body = word.getDocument().xmlText();
            assertThat(body)
                    .contains("PAGEREF part_1", "PAGEREF part_2", "PAGEREF part_3")
                    .contains("w:anchor=\"part_3\"", "w:name=\"part_3\"");
        }
    }

    @Test
    void linksWhereWordsLead() throws IOException {
        try (XWPFDocument word = read(Samples.everything())) {
            assertThat(word.getHyperlinks())
                    .extracting(link -> link.getURL())
                    .containsExactly("https://example.org/reports/1");
        }
    }
}
