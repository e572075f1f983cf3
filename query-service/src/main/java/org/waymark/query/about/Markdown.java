package org.waymark.query.about;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** A text in Markdown (CommonMark with tables) as part of a page, in its styles. HTML in it is shown, not obeyed. */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::style)
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private static final String LIST = "govuk-list" + " ";

    private Markdown() {}

    /**
     * A text that begins with its title.
     *
     * @param title what its first heading says
     * @param html  the whole, with that heading
     */
    record Titled(String title, String html) {}

    /** @throws IllegalArgumentException if the text does not begin with a heading of the first level */
    static Titled titled(String text) {
        Node document = PARSER.parse(text);
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            return new Titled(TEXT.render(heading).strip(), HTML.render(document));
        }
        throw new IllegalArgumentException("must begin with a title, a line such as “# Help”");
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        String style = switch (node) {
            case Heading heading when heading.getLevel() == 1 -> "govuk-heading-l";
            case Heading heading when heading.getLevel() == 2 -> "govuk-heading-m";
            case Heading _ -> "govuk-heading-s";
            case Paragraph _ -> "govuk-body";
            case BulletList _ -> LIST + "govuk-list--bullet";
            case OrderedList _ -> LIST + "govuk-list--number";
            case Link _ -> "govuk-link";
            case TableBlock _ -> "govuk-table";
            case TableCell _ -> tag.equals("th") ? "govuk-table__header" : "govuk-table__cell";
            default -> "";
        };
        if (!style.isEmpty()) {
            attributes.put("class", style);
        }
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }
}
