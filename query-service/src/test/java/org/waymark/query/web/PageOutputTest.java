package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageOutputTest {

    private static final String HEBREW = "מעון יום";

    private static String written(String text, String tag, @Nullable String attribute) {
        StringOutput page = new StringOutput();
        PageOutput output = new PageOutput(page);
        output.setContext(tag, attribute);
        output.writeUserContent(text);
        return page.toString();
    }

    @Test
    void writesAnOrdinaryTextAsItIsButEscaped() {
        assertThat(written("Train <12> managers, “well”", "p", null)).isEqualTo("Train &lt;12&gt; managers, “well”");
    }

    @Test
    void aTextFromRightToLeftKeepsItsDirectionToItself() {
        assertThat(written(HEBREW, "p", null)).isEqualTo("<bdi>" + HEBREW + "</bdi>");
        assertThat(written("<b>" + HEBREW, "td", null)).isEqualTo("<bdi>&lt;b&gt;" + HEBREW + "</bdi>");
        assertThat(written("Turned \u202e round", "td", null)).isEqualTo("<bdi>Turned \u202e round</bdi>");
    }

    @Test
    void soDoesWhatASentenceQuotes() {
        assertThat(written("Renamed from “" + HEBREW + "”, 3 days", "p", null))
                .isEqualTo("<bdi>Renamed from “<bdi>" + HEBREW + "</bdi>”, 3 days</bdi>");
    }

    @Test
    void whereOnlyTextCanStandItIsIsolatedByCharacters() {
        String isolated = "\u2068" + HEBREW + "\u2069";
        assertThat(written(HEBREW, "option", null)).isEqualTo(isolated);
        assertThat(written(HEBREW, "title", null)).isEqualTo(isolated);
        assertThat(written(HEBREW, "td", "data-label")).isEqualTo(isolated);
    }

    @Test
    void whatAFormSendsBackIsNotChanged() {
        assertThat(written(HEBREW, "input", "value")).isEqualTo(HEBREW);
        assertThat(written(HEBREW, "textarea", null)).isEqualTo(HEBREW);
    }

    @Test
    void aWordLongerThanALineMayBreakAnywhere() {
        String word = "x".repeat(300);
        assertThat(written("See " + word + " & go", "p", null))
                .isEqualTo("See <span class=\"wm-long\">" + word + "</span> &amp; go");
        assertThat(written(word, "option", null)).isEqualTo(word);
        assertThat(written(word, "a", "href")).isEqualTo(word);
    }

    @Test
    void anAddressOnTheWebLeadsThere() {
        String link = "<a class=\"govuk-link wm-long\" rel=\"noopener noreferrer nofollow\" href=\"";
        assertThat(written("See https://example.org/a?b=1&c=2.", "p", null))
                .isEqualTo(
                        "See " + link + "https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.");
        assertThat(written("(HTTP://example.org/x_(y))", "td", null))
                .isEqualTo("(" + link + "HTTP://example.org/x_(y)\">HTTP://example.org/x_(y)</a>)");
        assertThat(written(HEBREW + " http://example.org", "dd", null))
                .isEqualTo("<bdi>" + HEBREW + " " + link + "http://example.org\">http://example.org</a></bdi>");
    }

    @Test
    void nothingElseBecomesALink() {
        for (String text : List.of(
                "javascript:alert(1)",
                "ftp://example.org",
                "data:text/html,x",
                "xhttp://a.b",
                "http://",
                "https://:80/x")) {
            assertThat(written(text, "p", null)).as(text).doesNotContain("<a");
        }
        assertThat(written("https://bank.example@evil.example/", "p", null)).doesNotContain("<a");
        assertThat(written("https://example.org/\" onmouseover=\"alert(1)", "p", null))
                .as("what would end the attribute is not of the address")
                .contains("href=\"https://example.org/\">https://example.org/</a>\" onmouseover");
        assertThat(written("https://example.org/<script>", "p", null)).doesNotContain("<script>");
    }

    @Test
    void noLinkIsPutIntoAnother() {
        assertThat(written("https://example.org", "a", null)).isEqualTo("https://example.org");
        StringOutput page = new StringOutput();
        PageOutput output = new PageOutput(page);
        output.writeContent("<p><a class=\"x\" href=\"/y\"><span>");
        output.setContext("span", null);
        output.writeUserContent("https://example.org");
        output.writeContent("</span></a> <span>");
        output.writeUserContent("https://example.org");
        assertThat(page.toString())
                .startsWith("<p><a class=\"x\" href=\"/y\"><span>https://example.org</span></a> <span><a ");
        assertThat(written("https://example.org", "a", "href")).isEqualTo("https://example.org");
    }

    @Test
    void namesInAListDoNotMix() {
        assertThat(Formats.list(List.of(HEBREW, "lead"))).isEqualTo("\u2068" + HEBREW + "\u2069 and lead");
    }
}
