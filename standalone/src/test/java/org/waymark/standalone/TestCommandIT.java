package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./waymark test} in a folder of its own, where {@code mvnw} only prints what Maven would. */
class TestCommandIT {

    private static final String SUMMARY = """
            [INFO] Reactor Summary for Waymark 0.1.0-SNAPSHOT:
            [INFO]
            [INFO] Waymark ............................................ SUCCESS [  2.112 s]
            [INFO] shared-events ...................................... SUCCESS [ 20.304 s]
            [INFO] event-store ........................................ SUCCESS [01:05 min]
            """;

    private record Ended(int status, List<String> lines) {

        String last() {
            return lines.getLast();
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(Path.of("..", "waymark"), folder.resolve("waymark"));
        Files.createFile(folder.resolve("browser")).toFile().setExecutable(true);
        Files.writeString(folder.resolve("browser"), "#!/bin/sh\necho Chromium 1\n");
    }

    private void mavenPrints(String text, int status) throws IOException {
        Path mvnw = folder.resolve("mvnw");
        Files.writeString(
                mvnw, "#!/bin/sh\necho arguments \"$@\"\ncat <<'EOF'\n" + text + "EOF\nexit " + status + "\n");
        assertThat(mvnw.toFile().setExecutable(true)).isTrue();
    }

    private Ended test(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(folder.resolve("waymark").toString(), "test"));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WAYMARK_BROWSER", folder.resolve("browser").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.lines().toList());
    }

    @Test
    void endsWithALineThatSaysHowLongEachModuleTook() throws IOException, InterruptedException {
        mavenPrints(SUMMARY, 0);

        Ended ended = test(Map.of(), "--no-debian");

        assertThat(ended.status()).isZero();
        assertThat(ended.lines())
                .contains(
                        "arguments -B -ntp -T 2 verify -Dwaymark.rehearse",
                        "Left out, the test of the Debian package: --no-debian says so");
        assertThat(ended.last()).matches("Tests passed in 0 min \\d+ s: shared-events 0:20, event-store 1:05");
    }

    @Test
    void saysWhereItFailedAndFails() throws IOException, InterruptedException {
        mavenPrints(
                SUMMARY.replace(
                                "event-store ........................................ SUCCESS",
                                "" + "event-store ........................................ FAILURE")
                        + "[INFO] command-service .................................... SKIPPED\n",
                3);

        Ended ended = test(Map.of(), "--no-debian");

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.last())
                .matches("Tests failed in 0 min \\d+ s: shared-events 0:20, event-store 1:05 \\(failed\\),"
                        + " command-service not run");
    }

    @Test
    void saysWhatWasLeftOutWithoutABrowser() throws IOException, InterruptedException {
        mavenPrints(SUMMARY, 0);
        Path reports = Files.createDirectories(folder.resolve("acceptance-tests/target/failsafe-reports"));
        Files.writeString(
                reports.resolve("TEST-org.waymark.acceptance.CasesIT.xml"),
                "<skipped message=\"No browser: WAYMARK_BROWSER is none\"/>");
        Files.writeString(reports.resolve("TEST-org.waymark.acceptance.StoppingIT.xml"), "<testcase/>");

        Ended ended = test(Map.of(), "--no-browser", "--no-debian", "-Dmore");

        assertThat(ended.status()).isZero();
        assertThat(ended.lines())
                .contains(
                        "arguments -B -ntp -T 2 verify -Dwaymark.rehearse -Dmore",
                        "Left out, because they need a browser: CasesIT");
        assertThat(ended.last()).startsWith("Tests passed in ");
    }

    @Test
    void asksForABrowserBeforeItBuilds() throws IOException, InterruptedException {
        mavenPrints(SUMMARY, 0);

        Ended ended = test(Map.of("WAYMARK_BROWSER", folder.resolve("nowhere").toString()));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.lines()).singleElement().asString().contains("WAYMARK_BROWSER", "does not start");
    }

    @Test
    void saysHowToGetABrowserWhereThereIsNone() throws IOException, InterruptedException {
        mavenPrints(SUMMARY, 0);
        for (String tool : List.of("bash", "dirname", "sed", "grep", "cat", "id")) {
            Files.createSymbolicLink(
                    Files.createDirectories(folder.resolve("bin")).resolve(tool), Path.of("/usr/bin", tool));
        }

        Ended ended =
                test(Map.of("WAYMARK_BROWSER", "", "PATH", folder.resolve("bin").toString()));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.lines()).anyMatch(line -> line.contains("./waymark test --no-browser"));
        assertThat(ended.lines()).noneMatch(line -> line.startsWith("arguments"));
    }
}
