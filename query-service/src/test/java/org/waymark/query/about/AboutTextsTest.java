package org.waymark.query.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AboutTextsTest {

    @TempDir
    private Path folder;

    private AboutTexts texts(String contact) {
        return new AboutTexts(folder.toString(), contact, "2 hours");
    }

    @ParameterizedTest
    @EnumSource(AboutPage.class)
    void haveATitleAndNothingLeftToFillIn(AboutPage page) {
        Markdown.Titled text = texts("the office").of(page);

        assertThat(text.title()).isNotBlank();
        assertThat(text.html())
                .startsWith("<h1 class=\"govuk-heading-l\">" + text.title() + "</h1>")
                .contains("the office")
                .doesNotContain("{", "<p>", "<ul>", "<table>", "<th>");
    }

    @Test
    void areReplacedByThoseOfADeploymentOneByOne() throws IOException {
        Files.writeString(folder.resolve("privacy.md"), "# Your data\n\nWe keep *little*. Ask {contact}.");

        assertThat(texts("Anna").of(AboutPage.PRIVACY)).isEqualTo(new Markdown.Titled("Your data", """
                        <h1 class="govuk-heading-l">Your data</h1>
                        <p class="govuk-body">We keep <em>little</em>. Ask Anna.</p>
                        """));
        assertThat(texts("Anna").of(AboutPage.COOKIES).title()).isEqualTo("Cookies");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waymark@council.example  | href=\"mailto:waymark@council.example\"",
                "https://council.example/ | href=\"https://council.example/\"",
                "Anna on extension 12     | ask Anna on extension 12.",
            })
    void leadToWhomPeopleAsk(String contact, String shown) {
        assertThat(texts(contact).of(AboutPage.COOKIES).html()).contains(shown);
    }

    @Test
    void sayHowLongASessionLasts() {
        assertThat(texts("Anna").of(AboutPage.COOKIES).html()).contains("after 2 hours without a page");
    }

    @Test
    void showHtmlAndOpenNoScript() throws IOException {
        Files.writeString(
                folder.resolve("help.md"), "# Help\n\n<script>alert(1)</script>\n\n[here](javascript:alert(1))");

        assertThat(texts("Anna").of(AboutPage.HELP).html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "javascript:");
    }

    @ParameterizedTest
    @CsvSource({"'',a text without a title", "'## Help',a title of the second level"})
    void mustBeginWithTheirTitle(String text, String why) throws IOException {
        Files.writeString(folder.resolve("help.md"), text);

        assertThatThrownBy(() -> texts("Anna"))
                .as(why)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("help.md must begin with a title");
    }

    @Test
    void mustBeWrittenInUtf8() throws IOException {
        Files.write(folder.resolve("help.md"), new byte[] {'#', ' ', (byte) 0xE9});

        assertThatThrownBy(() -> texts("Anna")).hasMessageContaining("write it in UTF-8");
    }
}
