package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/README.md} lists every document, and every decision with its status. */
class DocumentsTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void everyDocumentIsListed() throws IOException {
        String list = Files.readString(DOCS.resolve("README.md"));

        assertThat(documents(DOCS))
                .hasSizeGreaterThan(5)
                .filteredOn(document -> !document.getFileName().toString().equals("README.md"))
                .allSatisfy(document -> assertThat(list).contains("](" + document.getFileName() + ")"));
    }

    @Test
    void everyDecisionIsListedWithItsStatus() throws IOException {
        List<String> list = Files.readAllLines(DOCS.resolve("README.md"));

        assertThat(documents(DOCS.resolve("adr"))).hasSizeGreaterThan(20).allSatisfy(decision -> {
            String status = status(decision);
            assertThat(list)
                    .as("%s says “%s”", decision.getFileName(), status)
                    .anyMatch(row ->
                            row.contains("](adr/" + decision.getFileName() + ")") && row.contains("| " + status));
        });
    }

    /** “Accepted”, or “Superseded in part”. */
    private static String status(Path decision) throws IOException {
        return Files.readAllLines(decision).stream()
                .filter(line ->
                        line.matches("Date: \\d{4}-\\d{2}-\\d{2}\\. Status: (Accepted|Superseded( in part)?)\\b.*"))
                .map(line -> line.replaceFirst(".*Status: (Accepted|Superseded( in part)?).*", "$1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(decision + " has no line “Date: 2026-11-22. Status: Accepted.”"
                        + " or “… Status: Superseded in part by …”"));
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
