package org.waymark.documents;

import static org.waymark.documents.Markup.escaped;
import static org.waymark.documents.Markup.styleString;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Paragraph.Style;

/** A document as XHTML with its style sheet, from which its PDF is laid out. */
final class Xhtml {

    private static final String STYLE = style();

    private final StringBuilder out = new StringBuilder(1 << 14);

    private final Orientation orientation;

    private Xhtml(Orientation orientation) {
        this.orientation = orientation;
    }

    static String of(Document document) {
        Xhtml page = new Xhtml(document.orientation());
        page.head(document.about());
        document.blocks().forEach(page::block);
        return page.out.append("</body></html>").toString();
    }

    private void head(About about) {
        out.append("<html lang=\"" + Document.LANGUAGE + "\" xml:lang=\"" + Document.LANGUAGE + "\"><head><title>")
                .append(escaped(title(about)))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escaped(about.subject()))
                .append("\"/><meta name=\"author\" content=\"")
                .append(escaped(about.author()))
                .append("\"/><meta name=\"description\" content=\"")
                .append(escaped(title(about)))
                .append("\"/><style>")
                .append(STYLE)
                .append(pages(about))
                .append("</style></head><body>");
    }

    static String title(About about) {
        return about.subject().isEmpty() ? about.title() : about.title() + ": " + about.subject();
    }

    private String pages(About about) {
        String size = orientation == Orientation.LANDSCAPE ? "297mm 210mm" : "210mm 297mm";
        String words = "font-family: \"Noto Sans\", \"DejaVu Sans\"; font-size: 7.5pt; color: #4b535b; ";
        return "@page { size: " + size + "; margin: 24mm 18mm 20mm 18mm; "
                + "@top-left { vertical-align: top; padding-top: 11mm; width: 58%; text-align: left; " + words
                + "font-weight: bold; content: " + line(about.head(), 0) + "; } "
                + "@top-right { vertical-align: top; padding-top: 11mm; width: 42%; text-align: right; " + words
                + "content: " + line(about.head(), 1) + "; } "
                + "@bottom-left { vertical-align: top; padding-top: 4mm; width: 80%; text-align: left; " + words
                + "content: " + styleString(String.join("  ·  ", about.foot())) + "; } "
                + "@bottom-right { vertical-align: top; padding-top: 4mm; width: 20%; text-align: right; " + words
                + "content: \"Page \" counter(page) \" of \" counter(pages); } }";
    }

    private static String line(List<String> lines, int index) {
        return styleString(index < lines.size() ? lines.get(index) : "");
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> element("h" + heading.level(), heading.text());
            case Paragraph paragraph -> paragraph(paragraph);
            case Bullets bullets -> bullets(bullets);
            case KeyValues facts -> facts(facts);
            case Tiles tiles -> tiles(tiles);
            case Table table -> WideTable.parts(table, orientation).forEach(new XhtmlTable(out, orientation)::write);
            case Figure figure -> figure(figure);
            case Inset inset -> {
                out.append("<div class=\"inset ").append(name(inset.tone())).append("\">");
                inset.blocks().forEach(this::block);
                out.append("</div>");
            }
            case SideBySide both -> sideBySide(both);
            case PageBreak ignored -> out.append("<div class=\"break\"></div>");
        }
    }

    private void paragraph(Paragraph paragraph) {
        out.append(
                paragraph.style() == Style.BODY
                        ? "<p>"
                        : "<p class=\"" + paragraph.style().name().toLowerCase(Locale.ROOT) + "\">");
        runs(paragraph);
        out.append("</p>");
    }

    private void runs(Paragraph paragraph) {
        for (Run run : paragraph.runs()) {
            String words = lines(run.text());
            words = run.strong() ? "<strong>" + words + "</strong>" : words;
            words = run.emphasised() ? "<em>" + words + "</em>" : words;
            out.append(link(words, run.text(), run.link()));
        }
    }

    /** The words, leading somewhere if they do. */
    static String link(String words, String title, @Nullable String address) {
        return address == null
                ? words
                : "<a href=\"" + escaped(address) + "\" title=\"" + escaped(title) + "\">" + words + "</a>";
    }

    private void bullets(Bullets bullets) {
        if (bullets.items().isEmpty()) {
            return;
        }
        out.append("<ul>");
        for (Paragraph item : bullets.items()) {
            out.append("<li>");
            runs(item);
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private void facts(KeyValues facts) {
        if (facts.entries().isEmpty()) {
            return;
        }
        out.append("<table class=\"facts\"><tbody>");
        for (KeyValues.Entry entry : facts.entries()) {
            out.append("<tr><th scope=\"row\">").append(escaped(entry.key())).append("</th><td>");
            runs(entry.value());
            out.append("</td></tr>");
        }
        out.append("</tbody></table>");
    }

    private void tiles(Tiles tiles) {
        int count = Math.max(1, tiles.tiles().size());
        String width = String.format(Locale.ROOT, "%.2f", Math.min(24, 100.0 / count - 1.3));
        out.append("<div class=\"tiles\">");
        for (Tiles.Tile tile : tiles.tiles()) {
            out.append("<div class=\"tile ")
                    .append(name(tile.tone()))
                    .append("\" style=\"width: " + width + "%\"><p class=\"figure\">")
                    .append(escaped(tile.figure()))
                    .append("</p><p class=\"label\">")
                    .append(escaped(tile.label()))
                    .append("</p></div>");
        }
        out.append("</div>");
    }

    private void figure(Figure figure) {
        SvgPicture picture = SvgPicture.of(figure.svg());
        double width = (orientation == Orientation.LANDSCAPE ? 261 : 174) * figure.width() / 100.0;
        out.append("<div class=\"figure\">")
                .append(picture.inline(width, figure.alternative()))
                .append("</div>");
        block(figure.table());
    }

    private void sideBySide(SideBySide both) {
        out.append("<div class=\"side left\">");
        both.left().forEach(this::block);
        out.append("</div><div class=\"side right\">");
        both.right().forEach(this::block);
        out.append("</div>");
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(lines(text))
                .append("</")
                .append(name)
                .append('>');
    }

    /** The text with its line feeds as new lines. */
    static String lines(String text) {
        return escaped(text).replace("\r\n", "\n").replace("\n", "<br/>");
    }

    /** The class of a tone. */
    static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Xhtml.class.getResourceAsStream("pdf.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
