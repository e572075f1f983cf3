package org.waymark.documents;

import static org.waymark.documents.Markup.escaped;
import static org.waymark.documents.Markup.styleString;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Document.Density;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Paragraph.Style;

/** A document as XHTML with its style sheet, from which its PDF is laid out. */
final class Xhtml {

    private static final String STYLE = style();

    /** Between two columns, in percent of both together. */
    private static final double GAP = 3;

    private final StringBuilder out = new StringBuilder(1 << 14);

    /** The page, or the column that is being written. */
    private Room room;

    /** What leads to the headings that the contents name. */
    private final Map<Heading, String> anchors;

    /** The headings that the contents name, in order. */
    private final List<Heading> named;

    private Xhtml(Document document) {
        this.room = Room.page(document);
        this.anchors = Contents.anchors(document);
        this.named = Contents.headings(document.blocks());
    }

    static String of(Document document) {
        Xhtml page = new Xhtml(document);
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
                .append("</style></head><body class=\"")
                .append(room.density() == Density.DENSE ? "dense" : "usual")
                .append("\">");
    }

    static String title(About about) {
        return about.subject().isEmpty() ? about.title() : about.title() + ": " + about.subject();
    }

    private String pages(About about) {
        String size = room.orientation() == Orientation.LANDSCAPE ? "297mm 210mm" : "210mm 297mm";
        String words = "font-family: \"Noto Sans\", \"DejaVu Sans\"; font-size: "
                + (room.density() == Density.DENSE ? "7pt" : "7.5pt") + "; color: #4b535b; ";
        boolean dense = room.density() == Density.DENSE;
        String margins = dense ? "14mm 15mm 13mm 15mm" : "24mm 18mm 20mm 18mm";
        String above = dense ? "padding-top: 6mm; " : "padding-top: 11mm; ";
        String below = dense ? "padding-top: 3mm; " : "padding-top: 4mm; ";
        return "@page { size: " + size + "; margin: " + margins + "; "
                + "@top-left { vertical-align: top; " + above + "width: 70%; text-align: left; " + words
                + "font-weight: bold; content: "
                + styleString(about.head().isEmpty() ? "" : about.head().getFirst()) + "; } "
                + "@top-right { vertical-align: top; " + above + "width: 30%; text-align: right; " + words
                + "content: " + styleString(about.head().stream().skip(1).collect(Collectors.joining("  ·  "))) + "; } "
                + "@bottom-left { vertical-align: top; " + below + "width: 88%; text-align: left; " + words
                + "content: " + styleString(String.join("  ·  ", about.foot())) + "; } "
                + "@bottom-right { vertical-align: top; " + below + "width: 12%; text-align: right; " + words
                + "content: \"Page \" counter(page) \" of \" counter(pages); } }";
    }

    private void block(Block block) {
        switch (block) {
            case Cover cover -> {
                out.append("<div class=\"cover\">");
                cover.blocks().forEach(this::block);
                out.append("</div>");
            }
            case Contents ignored -> contents();
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case Bullets bullets -> bullets(bullets);
            case KeyValues facts -> facts(facts);
            case Tiles tiles -> tiles(tiles);
            case Table table -> WideTable.parts(table, room).forEach(new XhtmlTable(out, room)::write);
            case Figure figure -> figure(figure);
            case Inset inset -> {
                out.append("<div class=\"inset ").append(name(inset.tone())).append("\">");
                inset.blocks().forEach(this::block);
                out.append("</div>");
            }
            case SideBySide both -> sideBySide(both);
            case Columns columns -> columns(columns.parts());
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
        Runnable words = () -> {
            figure.words().forEach(this::block);
            numbers(figure.table());
        };
        if (figure.beside() && room.column(100 - figure.width()).holds(Room.words(figure))) {
            pair(100 - figure.width(), words, () -> picture(figure, 100));
        } else {
            picture(figure, figure.width());
            words.run();
        }
    }

    /** What a picture shows, in small type where it has no sentences. */
    private void numbers(Table table) {
        boolean sentences = table.columns().stream().anyMatch(column -> column.type() == Table.Type.LONG);
        out.append(sentences ? "<div>" : "<div class=\"small\">");
        block(table);
        out.append("</div>");
    }

    private void picture(Figure figure, int percent) {
        SvgPicture picture = SvgPicture.of(figure.svg());
        out.append("<div class=\"figure\">")
                .append(picture.inline(room.width() * percent / 100.0, figure.alternative()))
                .append("</div>");
    }

    /** Columns are kept together; what is too long for that is not laid out in columns. */
    private void sideBySide(SideBySide both) {
        Runnable left = () -> both.left().forEach(this::block);
        Runnable right = () -> both.right().forEach(this::block);
        boolean together = room.column(both.share()).holds(both.left())
                && room.column(100 - both.share()).holds(both.right());
        if (together) {
            pair(both.share(), left, right);
        } else {
            left.run();
            right.run();
        }
    }

    /** As many of the parts as are kept together, then the others. */
    private void columns(List<List<Block>> parts) {
        int together = parts.size();
        while (together > 1 && !fits(parts.subList(0, together))) {
            together--;
        }
        if (together > 1) {
            List<List<Block>> first = parts.subList(0, together);
            int left = left(first);
            pair(50, () -> written(first.subList(0, left)), () -> written(first.subList(left, first.size())));
        } else {
            written(parts.subList(0, together));
        }
        if (together < parts.size()) {
            columns(parts.subList(together, parts.size()));
        }
    }

    private void written(List<List<Block>> parts) {
        parts.forEach(part -> part.forEach(this::block));
    }

    private boolean fits(List<List<Block>> parts) {
        int left = left(parts);
        return Math.max(halfLines(parts.subList(0, left)), halfLines(parts.subList(left, parts.size())))
                <= Room.MOST_LINES;
    }

    /** How many of the parts are on the left, so that both columns are about as long. */
    private int left(List<List<Block>> parts) {
        return IntStream.rangeClosed(1, parts.size() - 1)
                .boxed()
                .min(Comparator.comparingDouble(left ->
                        Math.max(halfLines(parts.subList(0, left)), halfLines(parts.subList(left, parts.size())))))
                .orElse(1);
    }

    private double halfLines(List<List<Block>> parts) {
        return parts.stream().mapToDouble(room.column(50)::lines).sum();
    }

    private void pair(int share, Runnable left, Runnable right) {
        Room whole = room;
        out.append("<div class=\"pair\">");
        side(whole, share - GAP / 2, "left", left);
        side(whole, 100 - share - GAP / 2, "right", right);
        out.append("</div>");
        room = whole;
    }

    private void side(Room whole, double percent, String name, Runnable content) {
        room = whole.column(percent);
        out.append(String.format(Locale.ROOT, "<div class=\"side %s\" style=\"width: %.2f%%\">", name, percent));
        content.run();
        out.append("</div>");
    }

    private void heading(Heading heading) {
        String anchor = anchors.get(heading);
        out.append("<h" + heading.level())
                .append(anchor == null ? "" : " id=\"" + anchor + "\"")
                .append('>')
                .append(lines(heading.text()))
                .append("</h" + heading.level() + ">");
    }

    /** Each part with the page on which it begins, which is known once all pages are laid out. */
    private void contents() {
        out.append("<div class=\"contents\">");
        for (Heading heading : named) {
            out.append("<p class=\"level-" + heading.level() + "\"><a href=\"#")
                    .append(anchors.get(heading))
                    .append("\">")
                    .append(lines(heading.text()))
                    .append("</a></p>");
        }
        out.append("</div>");
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
