package org.waymark.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Words of a paragraph of Word. */
final class DocxRuns {

    private DocxRuns() {}

    static void write(XWPFParagraph paragraph, List<Run> runs) {
        for (Run words : runs) {
            XWPFRun run = words.link() == null ? paragraph.createRun() : link(paragraph, words.link());
            if (words.strong()) {
                run.setBold(true);
            }
            if (words.emphasised()) {
                run.setItalic(true);
            }
            lines(run, words.text());
        }
    }

    private static XWPFHyperlinkRun link(XWPFParagraph paragraph, String address) {
        XWPFHyperlinkRun run = paragraph.createHyperlinkRun(address);
        run.setStyle("Hyperlink");
        return run;
    }

    /** The text with its line feeds as new lines. */
    static void lines(XWPFRun run, String text) {
        String[] lines = Markup.clean(text).split("\r\n|[\r\n]", -1);
        for (int index = 0; index < lines.length; index++) {
            if (index > 0) {
                run.addBreak();
            }
            run.setText(lines[index], run.getCTR().sizeOfTArray());
        }
    }
}
