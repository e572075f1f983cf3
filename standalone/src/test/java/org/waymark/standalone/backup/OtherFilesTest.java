package org.waymark.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is beside the database in a data folder, and what is noted there. */
class OtherFilesTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void make() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
    }

    @Test
    void areCopiedWithoutLogDatabaseAndNotes() throws IOException {
        Files.writeString(data.resolve("checkpoint.key"), "secret");
        Files.createDirectories(data.resolve("about").resolve("texts"));
        Files.writeString(data.resolve("about").resolve("texts").resolve("help"), "# Help");
        Files.writeString(data.resolve("waymark.log.2026-11-26.0.gz"), "");
        Files.createDirectories(data.resolve("waymark.db").resolve("1"));
        LastBackup.failed(data, Instant.EPOCH, "No room.");
        Backups.manifest(Instant.EPOCH, "").writeIn(data);
        BackupLock.take(data).close();
        Path copy = Files.createDirectory(folder.resolve("copy"));

        assertThat(OtherFiles.copy(data, copy))
                .containsOnlyKeys("about/texts/help", "checkpoint.key")
                .containsEntry("checkpoint.key", "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b");
        assertThat(copy.toFile().list()).containsExactlyInAnyOrder("about", "checkpoint.key");
        assertThat(OtherFiles.size(data)).isEqualTo(12);
    }

    @Test
    void sayWhatBecameOfBackups() throws IOException {
        Instant at = Instant.parse("2026-11-27T16:49:32Z");
        assertThat(LastBackup.of(data)).isEmpty();
        LastBackup.made(data, Path.of("/backups/monday"), Backups.manifest(at, Backups.LEDGER));
        LastBackup.failed(data, at.plusSeconds(60), "No room.");
        assertThat(LastBackup.of(data))
                .contains(new LastBackup(at, "/backups/monday", 3, at.plusSeconds(60), "No room."));
        LastBackup.made(data, Path.of("/backups/tuesday"), Backups.manifest(at, Backups.LEDGER));
        assertThat(LastBackup.of(data)).contains(new LastBackup(at, "/backups/tuesday", 3, null, null));
    }

    @Test
    void areBackedUpByOneAtATime() throws IOException {
        try (BackupLock first = BackupLock.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> BackupLock.take(data)).hasMessageContaining("Another backup of " + data);
        }
        BackupLock.take(data).close();
    }
}
