package org.waymark.documents;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** The contents of a Word document: a line for each heading, whose page Word works out. */
final class DocxContents {

    /** By how much a line of the next level is set in, in twentieths of a point. */
    private static final int INDENT = 240;

    private final Map<Heading, String> anchors;

    private final List<Heading> named;

    private final int width;

    DocxContents(Document document) {
        this.anchors = Contents.anchors(document);
        this.named = Contents.headings(document.blocks());
        this.width = DocxPages.width(document.orientation());
    }

    /** Writes the words of a heading so that the contents can lead to it. */
    void mark(XWPFParagraph paragraph, Heading heading, Runnable words) {
        String anchor = anchors.get(heading);
        if (anchor == null) {
            words.run();
            return;
        }
        BigInteger id = new BigInteger(anchor.substring(Contents.ANCHOR.length()));
        CTBookmark begin = paragraph.getCTP().addNewBookmarkStart();
        begin.setId(id);
        begin.setName(anchor);
        words.run();
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    void write(XWPFDocument word) {
        for (Heading heading : named) {
            XWPFParagraph line = word.createParagraph();
            line.setStyle("Normal");
            line.setIndentationLeft(INDENT * (heading.level() - 2));
            line.setSpacingAfter(0);
            var stop = line.getCTP().getPPr().addNewTabs().addNewTab();
            stop.setVal(STTabJc.RIGHT);
            stop.setLeader(STTabTlc.DOT);
            stop.setPos(BigInteger.valueOf(width));
            var link = line.getCTP().addNewHyperlink();
            link.setAnchor(anchors.get(heading));
            link.addNewR().addNewT().setStringValue(Markup.clean(heading.text()));
            line.createRun().addTab();
            CTSimpleField page = line.getCTP().addNewFldSimple();
            page.setInstr("PAGEREF " + anchors.get(heading) + " \\h");
            page.setDirty(true);
        }
    }
}
