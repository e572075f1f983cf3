package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The settings of the Debian package are those that the documents explain, all of them. */
class WaymarkSettingsTest {

    private static final Path SETTINGS = Path.of("src/main/debian/tree/etc/waymark/waymark.conf");
    private static final List<String> DOCUMENTS = List.of("docs/operations.md", "docs/interfaces.md");

    /** Of a row of a table, where code stands in its first two cells. */
    private static final Pattern DOCUMENTED = Pattern.compile("`(WAYMARK_[A-Z_]+|MONGODB_URI)`");

    private static final Pattern SET = Pattern.compile("(?m)^#?([A-Z][A-Z_]+)=");

    /** What a service of its own, the demonstration or a program that calls needs, and the package does not. */
    private static final Predicate<String> NOT_OF_THE_PACKAGE = Pattern.compile(
                    "WAYMARK_(OIDC_.*|QUERY_URL|QUERYWITHIN|DEMO_PASSWORD|TOKEN)")
            .asMatchPredicate();

    @Test
    void explainsEverySetting() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (String document : DOCUMENTS) {
            documented.addAll(names(DOCUMENTED, Files.readString(Path.of("..", document))));
        }
        documented.removeIf(NOT_OF_THE_PACKAGE);

        assertThat(documented).hasSizeGreaterThan(40);
        assertThat(names(SET, Files.readString(SETTINGS))).isEqualTo(documented);
    }

    @Test
    void saysOfEachWhatItIs() throws IOException {
        String[] paragraphs = Files.readString(SETTINGS).split("\n\n+");

        assertThat(paragraphs)
                .filteredOn(paragraph -> SET.matcher(paragraph).find())
                .allSatisfy(paragraph -> assertThat(paragraph).startsWith("# "));
    }

    @Test
    void listensToThisMachineOnlyAndLeavesTheRestAsItIs() throws IOException {
        assertThat(Files.readAllLines(SETTINGS))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .containsExactly("WAYMARK_ADDRESS=127.0.0.1");
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
