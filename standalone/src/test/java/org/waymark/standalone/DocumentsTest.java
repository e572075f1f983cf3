package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventType;

/** The documents list what there is: every document, every decision with its status, every command and event. */
class DocumentsTest {

    private static final Path DOCS = Path.of("..", "docs");

    private static final Pattern COMMAND = Pattern.compile("\\npublic record (\\w+)\\(");

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

    @Test
    void everyCommandIsListed() throws IOException {
        String list = Files.readString(DOCS.resolve("README.md"));
        String names = Files.readString(DOCS.resolve("interfaces.md"));

        assertThat(commands()).hasSizeGreaterThan(50).allSatisfy(command -> {
            assertThat(list).contains("`" + command + "`");
            assertThat(names).contains("`" + command + "`");
        });
    }

    @Test
    void everyEventIsListed() throws IOException {
        String list = Files.readString(DOCS.resolve("README.md"));

        assertThat(EventType.all())
                .hasSizeGreaterThan(50)
                .allSatisfy(event -> assertThat(list).contains("`" + event.simpleName() + "`"));
    }

    /** The names of the records that say who may send them. */
    private static List<String> commands() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "command-service", "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentsTest::text)
                    .flatMap(text -> text.contains("\n@AllowedTo(")
                            ? COMMAND.matcher(text).results()
                            : Stream.empty())
                    .map(record -> record.group(1)
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
