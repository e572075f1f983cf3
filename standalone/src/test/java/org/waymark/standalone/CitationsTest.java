package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever reads the code or a document can follow everything it cites. */
class CitationsTest {

    // In parts, so that this file cites nothing itself.
    private static final String MD = ".md";
    private static final String DOCS = "docs";
    private static final String PAGE = DOCS + "/page" + MD;
    private static final String OTHER = DOCS + "/b" + MD;

    @Test
    void everyCitationInTheCheckoutLeadsSomewhere() throws IOException {
        Path top = Path.of("..").toAbsolutePath().normalize();
        assertThat(top.resolve("mvnw")).as("the top of the checkout").exists();
        assertThat(Files.isDirectory(top.resolve("docs"))).isTrue();

        Citations citations = Citations.in(top);

        assertThat(citations.read()).isGreaterThan(500);
        assertThat(citations.dangling())
                .as("Citations that lead nowhere. Write the document, or correct or remove the citation")
                .isEmpty();
    }

    @Test
    void findsADocumentThatDoesNotExist() {
        assertThat(dangling(
                        "src/A.java",
                        "/** As lost" + MD + " says, and " + DOCS + "/found" + MD + ", " + DOCS + "/lost.txt. */"))
                .containsExactly(
                        "src/A.java:1: there is no file lost" + MD,
                        "src/A.java:1: there is no file " + DOCS + "/found" + MD,
                        "src/A.java:1: there is nothing at " + DOCS + "/lost.txt");
    }

    @Test
    void findsADeadRelativeLinkAndADeadAnchor() {
        assertThat(dangling(
                        OTHER,
                        "See [a](../a.txt), [c](#c), [page](page" + MD + "#lost) and [x](https://x/y" + MD + ")."))
                .containsExactly(
                        OTHER + ":1: dead link ](../a.txt)",
                        OTHER + ":1: dead link ](#c)",
                        OTHER + ":1: dead link ](page" + MD + "#lost)");
    }

    @Test
    void findsADecisionThatDoesNotExist() {
        assertThat(dangling(
                        "a.yml",
                        "# ADR" + " 1, ADR" + " 0001, " + DOCS + "/adr/0001, ADR" + " 97, " + DOCS + "/adr/" + "0098"))
                .containsExactly(
                        "a.yml:1: there is no such decision: ADR" + " 97",
                        "a.yml:1: there is no such decision: adr/" + "0098");
    }

    @Test
    void findsASectionThatDoesNotExist() {
        assertThat(dangling("A.java", "// " + PAGE + ", “A section”; " + PAGE + ", “Another”"))
                .containsExactly("A.java:1: there is no such section: " + PAGE + ", “Another”");
    }

    @Test
    void findsWhatIsKeptOutsideTheRepository() {
        assertThat(dangling("a.html", "<!-- see issue" + " 7 -->"))
                .containsExactly("a.html:1: a reader of the repository cannot look up issue" + " 7");
    }

    @Test
    void acceptsWhatLeadsSomewhere() {
        assertThat(dangling(
                        OTHER,
                        "[page](page" + MD + "#a-section), [top](../README" + MD + "), page" + MD + ", " + PAGE
                                + ", https://example.org/no" + MD + ", [self](#here)",
                        "## Here"))
                .isEmpty();
    }

    private static List<String> dangling(String file, String... lines) {
        return Citations.of(Map.of(
                        file,
                        List.of(lines),
                        "README" + MD,
                        List.of("# Top"),
                        PAGE,
                        List.of("# Page", "## A section"),
                        DOCS + "/adr/0001-first" + MD,
                        List.of("# First")))
                .dangling();
    }
}
