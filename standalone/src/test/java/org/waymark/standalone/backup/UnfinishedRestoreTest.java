package org.waymark.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedRestoreTest {

    @TempDir
    private Path folder;

    private Path backup;
    private Path data;

    @BeforeEach
    void name() throws IOException {
        backup = Files.createDirectory(folder.resolve("backup"));
        Files.writeString(backup.resolve("checkpoint.key"), "secret");
        data = folder.resolve("data");
    }

    private static void fill(UnfinishedRestore restore) throws IOException {
        Files.writeString(restore.folder().resolve("checkpoint.key"), "secret");
        Files.createDirectory(restore.folder().resolve("waymark.db"));
    }

    @Test
    void putsEverythingInItsPlaceAtItsEnd() throws IOException {
        try (UnfinishedRestore restore = UnfinishedRestore.begin(backup, data)) {
            fill(restore);
            assertThatThrownBy(() -> UnfinishedRestore.refuse(data))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("was cut off", "./waymark restore BACKUP --data " + data);
            restore.finish();
        }
        assertThatCode(() -> UnfinishedRestore.refuse(data)).doesNotThrowAnyException();
        assertThat(data.toFile().list()).containsExactlyInAnyOrder("checkpoint.key", "waymark.db");
    }

    @Test
    void leavesNoFolderThatItMade() throws IOException {
        UnfinishedRestore.begin(backup, data).close();
        assertThat(data).doesNotExist();
        Files.createDirectory(data);
        UnfinishedRestore.begin(backup, data).close();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void touchesNoFolderThatHoldsSomething() throws IOException {
        Files.createDirectory(data);
        Path theirs = Files.writeString(data.resolve("checkpoint.key"), "secret");
        assertThatThrownBy(() -> UnfinishedRestore.begin(backup, data)).hasMessageContaining("is not empty");
        assertThat(theirs).hasContent("secret");
        assertThatThrownBy(() -> UnfinishedRestore.begin(backup, theirs)).hasMessageContaining("is not a folder");
    }

    @Test
    void canUseTheTopOfADisk() throws IOException {
        Files.createDirectories(data.resolve("lost+found"));
        try (UnfinishedRestore restore = UnfinishedRestore.begin(backup, data)) {
            fill(restore);
            restore.finish();
        }
        assertThat(data.toFile().list()).containsExactlyInAnyOrder("checkpoint.key", "waymark.db", "lost+found");
    }

    @Test
    void goesOnWhereOneWasCutOffUnlessSomethingElseWasPutThere() throws IOException {
        fill(UnfinishedRestore.begin(backup, data));
        Files.move(data.resolve("restore.partial").resolve("checkpoint.key"), data.resolve("checkpoint.key"));
        Path theirs = Files.writeString(data.resolve("letter"), "not ours");
        assertThatThrownBy(() -> UnfinishedRestore.begin(backup, data)).hasMessageContaining("is not empty");
        assertThat(data.resolve("checkpoint.key")).exists();

        Files.delete(theirs);
        try (UnfinishedRestore restore = UnfinishedRestore.begin(backup, data)) {
            fill(restore);
            restore.finish();
        }
        assertThat(data.toFile().list()).containsExactlyInAnyOrder("checkpoint.key", "waymark.db");
    }
}
