package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "It is made there only")
class DebianPackageTest {

    private static final Instant DATE = Instant.parse("2026-11-22T00:00:00Z");
    private static final Path PARTS = Path.of("src/main/debian");

    @TempDir
    private Path folder;

    @Test
    void hasTheProgramItsSettingsAndWhatDpkgIsTold() throws IOException {
        Map<String, byte[]> members = members(made("one", "1.2.0~snapshot"));

        assertThat(members).containsOnlyKeys("debian-binary", "control.tar.gz", "data.tar.gz");
        assertThat(members.get("debian-binary")).isEqualTo("2.0\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(entries(members, "data.tar.gz"))
                .containsEntry("./usr/lib/waymark/bin/run", "755 run")
                .containsEntry("./usr/lib/waymark/link", "-> bin/run")
                .containsEntry("./usr/lib/waymark/", "755 ")
                .hasEntrySatisfying(
                        "./etc/waymark/waymark.conf", text -> assertThat(text).startsWith("640 # Settings"))
                .hasEntrySatisfying(
                        "./usr/bin/waymark", text -> assertThat(text).startsWith("755 #!/bin/sh"))
                .containsKeys("./usr/share/doc/waymark/changelog.gz", "./usr/share/man/man1/waymark.1.gz")
                .doesNotContainKey("./usr/share/doc/waymark/changelog");
        Map<String, String> control = entries(members, "control.tar.gz");
        assertThat(control.get("./control"))
                .contains("Version: 1.2.0~snapshot\n", "Architecture: amd64\n")
                .containsPattern("Installed-Size: \\d+\n");
        assertThat(control.get("./md5sums"))
                .contains("a53108f7543b75adbb34afc035d4cdf6  usr/lib/waymark/bin/run\n")
                .doesNotContain("waymark.conf", "usr/lib/waymark/link");
        assertThat(control.get("./postinst")).startsWith("755 #!/bin/sh");
    }

    @Test
    void isTheSameBytesForTheSameFiles() throws IOException {
        assertThat(made("one", "1.2.0")).hasSameBinaryContentAs(made("other", "1.2.0"));
    }

    @Test
    void sortsBeforeTheReleaseThatItComesBefore() {
        assertThat(DebianPackage.version("0.1.0-SNAPSHOT")).isEqualTo("0.1.0~snapshot");
        assertThat(DebianPackage.version("0.1.0")).isEqualTo("0.1.0");
    }

    @Test
    void leavesNoPlaceUnfilled() {
        assertThat(new FilledTexts(Map.of("VERSION", "$1")).fill("v@VERSION@, a@b"))
                .isEqualTo("v$1, a@b");
        assertThatThrownBy(() -> new FilledTexts(Map.of()).fill("@DATE@")).hasMessageContaining("@DATE@");
    }

    private Path made(String name, String version) throws IOException {
        Path work = Files.createDirectories(folder.resolve(name));
        Path program = Files.createDirectories(work.resolve("program"));
        Path script =
                Files.writeString(Files.createDirectory(program.resolve("bin")).resolve("run"), "run");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(program.resolve("link"), Path.of("bin", "run"));
        return new DebianPackage(PARTS, program, new Platform("linux", "x64"), DATE).write(version, work, 1);
    }

    private static Map<String, byte[]> members(Path deb) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ArArchiveInputStream ar = new ArArchiveInputStream(Files.newInputStream(deb))) {
            for (ArArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
                members.put(entry.getName(), ar.readAllBytes());
            }
        }
        return members;
    }

    /** Each with its mode and text, or where it leads. */
    private static Map<String, String> entries(Map<String, byte[]> members, String name) throws IOException {
        byte[] archive = Objects.requireNonNull(members.get(name), name);
        Map<String, String> entries = new LinkedHashMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GzipCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLastModifiedTime().toInstant()).isEqualTo(DATE);
                assertThat(entry.getUserName()).isEqualTo("root");
                entries.put(
                        entry.getName(),
                        entry.isSymbolicLink()
                                ? "-> " + entry.getLinkName()
                                : Integer.toOctalString(entry.getMode() & 0777) + " "
                                        + new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
