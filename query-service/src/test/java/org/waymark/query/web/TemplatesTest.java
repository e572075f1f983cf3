package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** House rules that hold for every template. */
class TemplatesTest {

    private static final Path FOLDER = Path.of("src", "main", "jte");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFormSaysItsMethodAndWhatIsPostedCarriesItsToken(Path template) {
        assertThat(tags(template, "form"))
                .allSatisfy(form -> assertThat(form).containsPattern("method=\"(get|post)\""));
        assertThat(Pattern.compile("web\\.csrf\\(").matcher(read(template)).results())
                .hasSameSizeAs(posted(template));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFormThatSendsACommandCarriesItsKey(Path template) {
        List<String> commands = posted(template).stream()
                .filter(form -> !form.contains("/sign-in") && !form.contains("/sign-out"))
                .toList();

        assertThat(Pattern.compile("web\\.key\\(").matcher(read(template)).results())
                .hasSameSizeAs(commands);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTableHasACaptionAndEveryHeaderAScope(Path template) {
        assertThat(tags(template, "caption")).hasSameSizeAs(tags(template, "table"));
        assertThat(tags(template, "th")).allSatisfy(header -> assertThat(header).contains("scope="));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFieldHasALabel(Path template) {
        String html = read(template);
        List<String> fields = Stream.of("input", "select", "textarea")
                .flatMap(tag -> tags(template, tag).stream())
                .filter(field -> !field.contains("type=\"hidden\""))
                .toList();

        assertThat(fields).allSatisfy(field -> {
            String id = field.replaceFirst("(?s).*?\\bid=\"([^\"]+)\".*", "$1");
            assertThat(html).contains("for=\"" + id + "\"");
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInlineAndNothingUnescaped(Path template) {
        // The texts about the service are HTML by then, made from Markdown that holds none.
        if (!template.endsWith("about/text.jte")) {
            assertThat(read(template)).doesNotContain("$unsafe{");
        }
        assertThat(read(template))
                .doesNotContain("<style")
                .doesNotContainPattern("\\bstyle=\"")
                .doesNotContainPattern("\\bon(click|change|submit|load)=");
        assertThat(tags(template, "script"))
                .allSatisfy(script -> assertThat(script).contains("src="));
    }

    private static List<String> posted(Path template) {
        return tags(template, "form").stream()
                .filter(form -> form.contains("method=\"post\""))
                .toList();
    }

    /** The opening tags of a kind. */
    private static List<String> tags(Path template, String name) {
        return Pattern.compile("<" + name + "(?=[\\s>])(?:\"[^\"]*\"|[^>\"])*>")
                .matcher(read(template))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
