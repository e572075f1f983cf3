package org.waymark.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.waymark.documents.Document.Density;
import org.waymark.documents.Document.Orientation;

/** The blocks of a document as paragraphs and tables of Word. */
final class DocxBlocks {

    private static final int PIXELS = 1600;

    private final XWPFDocument word;

    private final Orientation orientation;

    private final DocxTable tables;

    private final DocxContents contents;

    DocxBlocks(XWPFDocument word, Document document) {
        this.word = word;
        this.orientation = document.orientation();
        this.contents = new DocxContents(document);
        this.tables = new DocxTable(word, orientation);
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Cover cover -> write(cover.blocks());
            case Contents ignored -> contents.write(word);
            case Heading heading -> heading(heading);
            case Paragraph paragraph ->
                styled(
                        switch (paragraph.style()) {
                            case BODY -> "Normal";
                            case OVERLINE -> "Overline";
                            case LEAD -> "Lead";
                            case NOTE -> "Note";
                        },
                        paragraph);
            case Bullets bullets ->
                bullets.items().forEach(item -> styled("ListBullet", item).setNumID(BigInteger.ONE));
            case KeyValues facts -> tables.facts(facts);
            case Tiles tiles -> tables.tiles(tiles);
            case Table table ->
                WideTable.parts(table, Room.page(orientation, Density.USUAL)).forEach(this::table);
            case Figure figure -> figure(figure);
            case Inset inset -> inset(inset);
            case SideBySide both -> {
                write(both.left());
                write(both.right());
            }
            case Columns columns -> columns.parts().forEach(this::write);
            case PageBreak ignored -> word.createParagraph().createRun().addBreak(BreakType.PAGE);
        }
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            styled("Caption", Paragraph.of(table.caption()));
        }
        tables.data(table);
    }

    private void heading(Heading heading) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle("Heading" + heading.level());
        contents.mark(paragraph, heading, () -> DocxRuns.write(paragraph, List.of(Run.plain(heading.text()))));
    }

    private XWPFParagraph styled(String style, Paragraph words) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        DocxRuns.write(paragraph, words.runs());
        return paragraph;
    }

    private void inset(Inset inset) {
        for (Block block : inset.blocks()) {
            if (block instanceof Paragraph paragraph) {
                DocxTable.shade(styled("Inset", paragraph), inset.tone());
            } else {
                write(block);
            }
        }
        // or Word would draw the next box as a part of this one
        word.createParagraph().setStyle("Gap");
    }

    private void figure(Figure figure) {
        SvgPicture picture = SvgPicture.of(figure.svg());
        double points = DocxPages.width(orientation) / 20.0 * figure.width() / 100.0;
        XWPFRun run = word.createParagraph().createRun();
        try {
            XWPFPicture drawn = run.addPicture(
                    new ByteArrayInputStream(picture.png(PIXELS)),
                    PictureType.PNG,
                    "picture.png",
                    Units.toEMU(points),
                    Units.toEMU(points * picture.height() / picture.width()));
            String words = Markup.clean(figure.alternative());
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(words);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table(figure.table());
    }
}
