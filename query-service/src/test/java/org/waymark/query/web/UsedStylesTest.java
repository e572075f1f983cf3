package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedStylesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("govuk-[a-zA-Z0-9_!-]*");
    private static final Pattern IN_CODE = Pattern.compile("(?<=\")govuk-[a-zA-Z0-9_!-]*\\w(?=\")");

    /** What GOV.UK Frontend's own script and supported.js put on elements. */
    private static final Set<String> SCRIPTED = Set.of("govuk-frontend-supported", "govuk-skip-link-focused-element");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a{b:c}                                         | a{b:c}",
                ".govuk-a{b:c}.govuk-z{b:c}                     | .govuk-a{b:c}",
                ".govuk-a,.govuk-z,a:is(b,c){b:c}               | .govuk-a,a:is(b,c){b:c}",
                ".govuk-a .govuk-z{b:c}.x .govuk-a{b:c}         | .x .govuk-a{b:c}",
                ".govuk-a:not(.govuk-z){b:c}                    | .govuk-a:not(.govuk-z){b:c}",
                "@media print{.govuk-z{b:c}}a{b:c}              | a{b:c}",
                "@media print{.govuk-a{b:c}.govuk-z{b:c}}a{b:c} | @media print{.govuk-a{b:c}}a{b:c}",
                "@charset \"UTF-8\";/*! .govuk-z{} */a{b:c}     | @charset \"UTF-8\";a{b:c}",
                "a{b:c} @media print{.govuk-a{b:c}}             | a{b:c}@media print{.govuk-a{b:c}}",
                ".govuk-a{content:\"}\"}.govuk-z{content:\"{\"} | .govuk-a{content:\"}\"}",
                ".govuk-\\!-a{b:c}.govuk-\\!-z{b:c}             | .govuk-\\!-a{b:c}",
            })
    void leavesOutWhatNoPageUses(String css, String used) {
        assertThat(UsedStyles.of(css, Set.of("govuk-a", "govuk-!-a"))).isEqualTo(used);
    }

    @Test
    void keepsEachClassThatPagesHaveAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>(SCRIPTED);
        for (String module : List.of("query-service", "standalone")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
                files.filter(Files::isRegularFile).forEach(file -> used.addAll(classes(file)));
            }
        }

        assertThat(used).as("write each class out, and do not compose it").noneMatch(name -> name.endsWith("-"));
        assertThat(GovukFrontend.usedClasses())
                .as("query-service/src/main/resources/" + GovukFrontend.CLASSES)
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private static Set<String> classes(Path file) {
        String name = file.toString();
        return name.endsWith(".jte")
                ? found(IN_TEMPLATE, file)
                : name.endsWith(".java") ? found(IN_CODE, file) : Set.of();
    }

    private static Set<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leavesHalfOfTheStylesheetAtMost() {
        String all = GovukFrontend.file(GovukFrontend.STYLES);

        assertThat(GovukFrontend.styles().length()).isLessThan(all.length() / 2);
        assertThat(GovukFrontend.styles()).contains(".govuk-button{", ".govuk-\\!-font-weight-bold{", "@media print{");
    }
}
