package org.waymark.query.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What templates write to. Everything that they show is escaped for the place where it stands, and so written that no text
 * disturbs what is around it (see {@link PageText}). Templates need nothing for that.
 */
final class PageOutput extends OwaspHtmlTemplateOutput implements PageText.Parts {

    /** Elements that hold no others. */
    private static final Set<String> TEXT_ALONE = Set.of("option", "title");

    /** Elements whose text is not read as a text of the page. */
    private static final Set<String> AS_IT_IS = Set.of("script", "style", "textarea");

    /** Elements with what people typed, which can hold links. */
    private static final Set<String> WITH_LINKS = Set.of("p", "dd", "td", "li", "ins", "del", "span", "div");

    /** How elements begin and end that hold no links, at whatever depth. */
    private static final List<String> BEGINNINGS = List.of("<a ", "<button", "<label", "<summary", "<option");

    private static final List<String> ENDS = List.of("</a>", "</button>", "</label>", "</summary>", "</option>");

    /** Attributes that are read out or shown. */
    private static final Set<String> SHOWN = Set.of("title", "aria-label", "data-label", "placeholder");

    private String tag = "";
    private @Nullable String attribute;
    private boolean withoutLinks;

    /** @param output where the page goes */
    PageOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        tag = tagName == null ? "" : tagName;
        attribute = attributeName;
        super.setContext(tagName, attributeName);
    }

    /** Notes on the way whether what follows is in an element that holds no links. */
    @Override
    public void writeContent(String part) {
        if (part.indexOf('<') >= 0) {
            int begun = last(part, BEGINNINGS);
            int ended = last(part, ENDS);
            withoutLinks = begun == ended ? withoutLinks : begun > ended;
        }
        super.writeContent(part);
    }

    private static int last(String part, List<String> tags) {
        int last = -1;
        for (String each : tags) {
            last = Math.max(last, part.lastIndexOf(each));
        }
        return last;
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || AS_IT_IS.contains(tag) || PageText.isPlain(text)) {
            super.writeUserContent(text);
        } else if (attribute != null) {
            super.writeUserContent(SHOWN.contains(attribute) ? PageText.isolated(text) : text);
        } else if (TEXT_ALONE.contains(tag)) {
            super.writeUserContent(PageText.isolated(text));
        } else {
            PageText.write(text, WITH_LINKS.contains(tag) && !withoutLinks, this);
        }
    }

    @Override
    public void text(String part) {
        super.writeUserContent(part);
    }

    @Override
    public void html(String part) {
        writeContent(part);
    }
}
