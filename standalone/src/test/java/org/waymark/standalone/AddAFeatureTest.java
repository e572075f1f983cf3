package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.CaseKind;
import org.waymark.events.EventType;

/**
 * {@code docs/add-a-feature.md} lists the files that a new kind of case touches. The kinds there are tell whether it is
 * true: a file that is on the list names them, and a file that names them is on the list.
 */
class AddAFeatureTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d+ \\| `([^`]+)` \\|");
    private static final int AT_MOST = 10;

    /** Decisions share a feature with meetings in command-service, so that one kind may be missing. */
    private static final int NEARLY_ALL = CaseKind.values().length - 1;

    private static final List<Kind> KINDS = EventType.all().stream()
            .filter(AddAFeatureTest::opensACase)
            .map(Kind::openedBy)
            .toList();

    static List<String> listed() {
        return ROW.matcher(text(ROOT.resolve("docs/add-a-feature.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    @Test
    void aNewKindTouchesTenFilesAtMost() {
        assertThat(listed()).hasSizeBetween(1, AT_MOST).doesNotHaveDuplicates();
    }

    @Test
    void everyKindHasAnEventThatOpensIt() {
        assertThat(KINDS.stream().map(Kind::constant))
                .as("Each CaseKind, such as RISK, has its events in an interface RiskEvent, one of which opens a case")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseKind.values()).map(CaseKind::name).toList());
    }

    @ParameterizedTest
    @MethodSource("listed")
    void aListedFileNamesTheKindsThereAre(String file) {
        assertThat(ROOT.resolve(file))
                .as("%s, which docs/add-a-feature.md lists", file)
                .exists();
        assertThat(named(text(ROOT.resolve(file))))
                .as("%s names every kind of case, or docs/add-a-feature.md must not list it", file)
                .hasSizeGreaterThanOrEqualTo(NEARLY_ALL);
    }

    @Test
    void aFileThatNamesTheKindsThereAreIsListed() throws IOException {
        assertThat(sources())
                .hasSizeGreaterThan(500)
                .filteredOn(file -> named(text(file)).size() >= NEARLY_ALL)
                .extracting(file -> ROOT.relativize(file).toString())
                .as("Files that name every kind of case, so that a new one is added there: list them in"
                        + " docs/add-a-feature.md, or let them find kinds by what is declared (CaseDeclaration)")
                .isSubsetOf(listed());
    }

    private static boolean opensACase(EventType type) {
        try {
            return type.eventClass().getMethod("opensCase").getDeclaringClass() == type.eventClass();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> named(String text) {
        return KINDS.stream()
                .filter(kind -> kind.names().matcher(text).find())
                .map(Kind::constant)
                .toList();
    }

    /** What is shipped, and the documents but for decisions. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT);
                Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            modules.map(module -> module.resolve("src/main"))
                                    .filter(Files::isDirectory)
                                    .flatMap(AddAFeatureTest::files),
                            documents.filter(file -> !file.endsWith("add-a-feature.md")))
                    .filter(file -> file.toString().matches(".*\\.(java|html|md|jsonl)"))
                    .toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A kind of case, and what files call it.
     *
     * @param constant of {@link CaseKind}
     * @param names    of its events, its feature, the command that opens it, and the ref in the contract of that event, where a
     *     highlight report is a report, and a part of another case an item
     */
    private record Kind(String constant, Pattern names) {

        static Kind openedBy(EventType type) {
            String family = type.eventClass().getInterfaces()[0].getSimpleName();
            String name = family.substring(0, family.length() - "Event".length());
            String constant = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
            String contract = text(ROOT.resolve("shared-events/src/test/resources/contracts/" + type.key() + ".json"));
            String last = name.replaceFirst(".*(?=[A-Z])", "").toLowerCase(Locale.ROOT);
            String field = contract.contains("\"item\":") ? "item" : last;
            String ref = first(
                    contract, "\"" + field + "\":\"([^\"]+)\"", "The contract of " + type.key() + " names no " + field);
            String command = first(
                    text(ROOT.resolve("docs/README.md")),
                    "`([a-z-]+)`[^|\n]*\\| [^|\n]*`" + type.simpleName() + "`",
                    "docs/README.md has no row for " + type.simpleName());
            return new Kind(
                    constant,
                    Pattern.compile("\\b(%s|%s|%sFeature|CaseKind\\.%s)\\b|\\b%s\\(|[\"`](%s|%s)[\"`]"
                            .formatted(family, type.simpleName(), name, constant, constant, ref, command)));
        }

        private static String first(String text, String pattern, String missing) {
            Matcher found = Pattern.compile(pattern).matcher(text);
            if (!found.find()) {
                throw new AssertionError(missing);
            }
            return found.group(1);
        }
    }
}
