package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PackerTest {

    private static final Instant DATE = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void packsNamesModesAndLinks() throws IOException {
        Path whole = whole("one");

        Packer.ofFolder(whole, DATE).tarGz(folder.resolve("one.tar.gz"));

        assertThat(entries(folder.resolve("one.tar.gz")))
                .containsExactly("w/ 755", "w/bin/ 755", "w/bin/run 755", "w/link -> bin/run", "w/text 644");
    }

    @Test
    void packsTheSameFilesToTheSameBytes() throws IOException {
        Path one = whole("one");
        Path other = whole("other");
        Files.setLastModifiedTime(other.resolve("text"), FileTime.from(DATE.plusSeconds(86_400)));

        Packer.ofFolder(one, DATE).tarGz(folder.resolve("one.tar.gz"));
        Packer.ofFolder(other, DATE).tarGz(folder.resolve("other.tar.gz"));

        assertThat(folder.resolve("one.tar.gz")).hasSameBinaryContentAs(folder.resolve("other.tar.gz"));
    }

    private Path whole(String name) throws IOException {
        Path whole = Files.createDirectories(folder.resolve(name).resolve("w"));
        Files.writeString(whole.resolve("text"), "text");
        Path script =
                Files.writeString(Files.createDirectory(whole.resolve("bin")).resolve("run"), "run");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(whole.resolve("link"), Path.of("bin", "run"));
        return whole;
    }

    private static List<String> entries(Path archive) throws IOException {
        List<String> entries = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLastModifiedTime().toInstant()).isEqualTo(DATE);
                entries.add(
                        entry.isSymbolicLink()
                                ? entry.getName() + " -> " + entry.getLinkName()
                                : entry.getName() + " " + Integer.toOctalString(entry.getMode() & 0777));
            }
        }
        return entries;
    }
}
