package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code *Test} is fast and starts no server, {@code *IT} starts one: in every module, so that it stays so. */
class TestNamesTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theNameOfEveryTestSaysWhetherItStartsAServer() throws IOException {
        TestSources sources = TestSources.in(TOP);

        assertThat(sources.tests()).hasSizeGreaterThan(150);
        assertThat(sources.misnamed())
                .as("CONTRIBUTING.md, “Building and testing”")
                .isEmpty();
    }

    @Test
    void everyModuleThatHasTestsWithAServerRunsThem() throws IOException {
        List<String> modules = TestSources.in(TOP).tests().entrySet().stream()
                .filter(test -> test.getValue().endsWith("IT"))
                .map(test -> test.getKey().substring(0, test.getKey().indexOf('/')))
                .distinct()
                .toList();

        assertThat(modules)
                .hasSizeGreaterThan(5)
                .allSatisfy(module -> assertThat(Files.readString(TOP.resolve(module, "pom.xml")))
                        .as(module)
                        .contains("<artifactId>maven-failsafe-plugin</artifactId>"));
    }

    @Test
    void findsATestThatStartsAServerThroughOthers() {
        assertThat(misnamed(Map.of(
                        "query-service/src/test/java/ATest.java", "class ATest { Folder folder; }",
                        "query-service/src/test/java/Folder.java", "final class Folder { TestDatabase database; }",
                        "event-store/src/test/java/testing/TestDatabase.java", "EmbeddedMongo.inMemory()")))
                .containsExactly("query-service/src/test/java/ATest.java: starts a server"
                        + " (ATest → Folder → TestDatabase → EmbeddedMongo): name it *IT");
    }

    @Test
    void findsAFastTestThatIsNotRunWithTheFastOnes() {
        assertThat(misnamed(Map.of("standalone/src/test/java/AIT.java", "class AIT { /* HttpServer */ }")))
                .containsExactly("standalone/src/test/java/AIT.java: starts no server: name it *Test");
    }

    @Test
    void otherModulesAndTextsAreNotWhatATestUses() {
        assertThat(misnamed(Map.of(
                        "query-service/src/test/java/ATest.java", "class ATest { Folder folder = of(\"HttpServer\"); }",
                        "command-service/src/test/java/Folder.java", "final class Folder { EmbeddedMongo server; }")))
                .isEmpty();
    }

    private static List<String> misnamed(Map<String, String> texts) {
        return TestSources.of(texts).misnamed();
    }
}
