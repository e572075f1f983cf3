package org.waymark.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.waymark.documents.Document.Orientation;

/** The pages of a Word document: paper, margins, styles, what is repeated on each. */
final class DocxPages {

    /** A millimetre in twentieths of a point. */
    private static final double MILLIMETRE = 1440 / 25.4;

    private static final int MARGIN = 18;

    private DocxPages() {}

    static void lay(XWPFDocument word, Document document) {
        styles(word);
        boolean landscape = document.orientation() == Orientation.LANDSCAPE;
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(landscape ? 297 : 210));
        size.setH(twips(landscape ? 210 : 297));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(twips(MARGIN));
        margins.setRight(twips(MARGIN));
        margins.setTop(twips(24));
        margins.setBottom(twips(20));
        margins.setHeader(twips(11));
        margins.setFooter(twips(9));
        margins.setGutter(BigInteger.ZERO);
        repeated(word, document.about(), width(document.orientation()));
    }

    /** How wide the text is, in twentieths of a point. */
    static int width(Orientation orientation) {
        return twips((orientation == Orientation.LANDSCAPE ? 297 : 210) - 2 * MARGIN)
                .intValue();
    }

    private static void repeated(XWPFDocument word, About about, int width) {
        XWPFHeaderFooterPolicy policy = word.createHeaderFooterPolicy();
        List<String> head = about.head();
        XWPFParagraph top = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
        line(top, "Header", width);
        top.createRun().setText(Markup.clean(head.isEmpty() ? "" : head.getFirst()));
        if (head.size() > 1) {
            top.createRun().addTab();
            top.createRun().setText(Markup.clean(String.join("  ·  ", head.subList(1, head.size()))));
        }
        XWPFParagraph bottom =
                policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
        line(bottom, "Footer", width);
        bottom.createRun().setText(Markup.clean(String.join("  ·  ", about.foot())));
        XWPFRun page = bottom.createRun();
        page.addTab();
        page.setText("Page ");
        bottom.getCTP().addNewFldSimple().setInstr("PAGE");
        bottom.createRun().setText(" of ");
        bottom.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private static void line(XWPFParagraph paragraph, String style, int width) {
        paragraph.setStyle(style);
        var stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(BigInteger.valueOf(width));
    }

    private static void styles(XWPFDocument word) {
        try (InputStream styles = resource("word-styles.xml");
                InputStream bullets = resource("word-bullets.xml")) {
            word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            var numbering = word.createNumbering();
            CTAbstractNum list =
                    NumberingDocument.Factory.parse(bullets).getNumbering().getAbstractNumArray(0);
            numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DocxPages.class.getResourceAsStream(name), name);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * MILLIMETRE));
    }
}
