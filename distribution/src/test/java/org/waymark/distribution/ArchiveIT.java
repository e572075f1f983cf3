package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive as somebody uses it who has no Java: unpacked elsewhere, with nothing on the path but the system's tools. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Nobody has run it there: see ADR 33")
class ArchiveIT {

    private static final long MOST_BYTES = 150_000_000;
    private static final String READY = "Waymark is ready: ";

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Path archive = archive();
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        try (Stream<Path> inside = Files.list(folder)) {
            home = inside.findFirst().orElseThrow();
        }
    }

    @Test
    void isSmallEnoughToDownload() throws IOException {
        assertThat(Files.size(archive())).isLessThan(MOST_BYTES);
    }

    @Test
    void saysUnderWhichLicencesItsPartsAre() {
        assertThat(home.resolve("LICENSE")).content().contains("Apache License");
        assertThat(home.resolve("licences.txt")).content().contains("Apache-2.0", "spring-core");
        assertThat(home.resolve("waymark.cdx.json")).content().contains("CycloneDX", "spring-core");
        assertThat(home.resolve("runtime/legal/java.base/LICENSE")).exists();
        assertThat(home.resolve("legal")).isDirectoryRecursivelyContaining("glob:**/LICENSE.txt");
    }

    @Test
    void readsNearlyAllClassesOfTheCache() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        home.resolve("runtime/bin/java").toString(),
                        "@" + home.resolve("app/jvm.options"),
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=" + home.resolve("app/waymark.jsa"),
                        "-Xlog:class+load:stdout",
                        "-jar",
                        home.resolve("app/waymark.jar").toString(),
                        "verify",
                        "--data",
                        folder.resolve("no-ledger").toString())
                .redirectErrorStream(true)
                .start();
        List<String> loaded;
        try (BufferedReader said = java.inputReader(StandardCharsets.UTF_8)) {
            loaded = said.lines().filter(line -> line.contains(" source: ")).toList();
        }

        assertThat(java.waitFor()).isEqualTo(2);
        assertThat(loaded)
                .filteredOn(line -> line.contains("shared objects file"))
                .hasSizeGreaterThan(500);
        assertThat(loaded)
                .as("classes that are read from a jar: make the list of the cache anew, as ADR 33 says")
                .filteredOn(line -> line.contains("source: file:"))
                .hasSizeLessThan(100);
    }

    @Test
    void showsTheDemonstration() throws IOException, InterruptedException {
        assertThat(titleOfTheFirstPage("demo")).contains("Sign in");
    }

    @Test
    void runsOnData() throws IOException, InterruptedException {
        Path data = folder.resolve("data");

        assertThat(titleOfTheFirstPage("run", "--data", data.toString())).contains("Waymark is not set up yet");

        Process verify = waymark("verify", "--data", data.toString()).start();
        assertThat(new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("The whole ledger is intact");
        assertThat(verify.waitFor()).isZero();
    }

    @Test
    void saysWhatItCanDo() throws IOException, InterruptedException {
        Process help = waymark("help").start();
        assertThat(new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("demo", "run");
        assertThat(help.waitFor()).isZero();
        assertThat(waymark("conquer").start().waitFor()).isEqualTo(2);
    }

    /** Starts it, opens the address it prints, and stops it. */
    private static String titleOfTheFirstPage(String... command) throws IOException, InterruptedException {
        Process waymark = waymark(command).start();
        try (BufferedReader said = waymark.inputReader(StandardCharsets.UTF_8)) {
            String address = address(said);
            HttpResponse<String> page = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/"))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            return page.body();
        } finally {
            waymark.destroy();
            if (!waymark.waitFor(30, TimeUnit.SECONDS)) {
                waymark.destroyForcibly();
            }
        }
    }

    private static String address(BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("It ended before it was ready: " + all);
    }

    private static ProcessBuilder waymark(String... command) {
        ProcessBuilder waymark = new ProcessBuilder(
                Stream.concat(Stream.of(home.resolve("bin/waymark").toString()), Stream.of(command))
                        .toList());
        waymark.environment().clear();
        waymark.environment()
                .putAll(Map.of("PATH", systemTools().toString(), "WAYMARK_PORT", "0", "WAYMARK_COMMAND_PORT", "0"));
        return waymark.directory(folder.toFile()).redirectErrorStream(true);
    }

    /** A folder with what the script calls, and so without any java that the system has. */
    private static Path systemTools() {
        Path tools = folder.resolve("tools");
        try {
            if (Files.notExists(tools)) {
                Files.createDirectories(tools);
                for (String name : List.of("cat", "dirname", "readlink")) {
                    Path tool = Files.writeString(
                            tools.resolve(name), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + name + " \"$@\"\n");
                    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tools;
    }

    private static Path archive() throws IOException {
        try (Stream<Path> packed = Files.list(Path.of(System.getProperty("waymark.packed")))) {
            return packed.filter(path -> path.toString().matches(".*\\.(tar\\.gz|zip)"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
