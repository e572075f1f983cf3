package org.waymark.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedBackupTest {

    private static final Instant NOW = Instant.parse("2026-11-27T16:49:32.123Z");

    @TempDir
    private Path folder;

    @Test
    void hasItsNameOnlyWhenItIsFinished() throws IOException {
        Path backups = folder.resolve("backups");
        Path target = backups.resolve("monday");
        try (UnfinishedBackup unfinished = UnfinishedBackup.begin(target, folder.resolve("data"), NOW)) {
            Files.writeString(unfinished.folder().resolve("checkpoint.key"), "secret");
            assertThat(target).doesNotExist();
            unfinished.finish(Backups.manifest(NOW, Backups.LEDGER));
        }
        assertThat(BackupManifest.of(target)).contains(Backups.manifest(NOW, Backups.LEDGER));
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("checkpoint.key", BackupManifest.FILE);
        assertThat(backups.toFile().list()).containsExactly("monday");
    }

    @Test
    void leavesNothingWhereItIsNotFinished() throws IOException {
        UnfinishedBackup.begin(folder.resolve("monday"), folder.resolve("data"), NOW)
                .close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void clearsWhatAnEarlierOneOfThatNameLeft() throws IOException {
        Path data = folder.resolve("data");
        UnfinishedBackup cutOff = UnfinishedBackup.begin(folder.resolve("monday"), data, NOW);
        UnfinishedBackup another = UnfinishedBackup.begin(folder.resolve("tuesday"), data, NOW);
        UnfinishedBackup again = UnfinishedBackup.begin(folder.resolve("monday"), data, NOW.plusSeconds(60));
        assertThat(cutOff.folder()).doesNotExist();
        assertThat(another.folder()).exists();
        assertThat(again.folder()).exists();
    }

    @Test
    void neverReplacesAnything() throws IOException {
        Path target = folder.resolve("monday");
        UnfinishedBackup unfinished = UnfinishedBackup.begin(target, folder.resolve("data"), NOW);
        Files.writeString(target, "came meanwhile");
        assertThatThrownBy(() -> unfinished.finish(Backups.manifest(NOW, Backups.LEDGER)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> UnfinishedBackup.begin(target, folder.resolve("data"), NOW))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasContent("came meanwhile");
    }
}
