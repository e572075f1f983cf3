package org.waymark.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.standalone.backup.Backups.LEDGER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.standalone.backup.BackupFolder.Kept;

class BackupFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-27T16:49:32.123Z");

    @TempDir
    private Path path;

    private BackupFolder folder;

    @BeforeEach
    void open() {
        folder = new BackupFolder(path);
    }

    @Test
    void namesABackupByItsMoment() {
        assertThat(folder.place(NOW)).isEqualTo(path.resolve("waymark-2026-11-27T16-49-32.123Z"));
    }

    @Test
    void keepsTheLastOfThisLedgerAndWhateverElseIsThere() throws IOException {
        Path first = Backups.whole(folder, "2026-11-24T01:00:00Z", LEDGER);
        Path second = Backups.whole(folder, "2026-11-25T01:00:00Z", LEDGER);
        Path third = Backups.whole(folder, "2026-11-26T01:00:00Z", LEDGER);
        Path ofAnother = Backups.whole(folder, "2026-11-20T01:00:00Z", "ef".repeat(32));
        Path notes = Files.createDirectory(path.resolve("waymark-notes"));
        Path named = Files.createDirectory(folder.place(Instant.parse("2026-11-01T00:00:00Z")));
        Path damaged = Backups.whole(folder, "2026-11-02T00:00:00Z", LEDGER);
        Files.writeString(damaged.resolve(BackupManifest.FILE), "{\"format\":1");
        Path later = Backups.whole(folder, "2026-11-03T00:00:00Z", LEDGER);
        Files.writeString(later.resolve(BackupManifest.FILE), "{\"format\":2}");
        Path renamed =
                Files.move(Backups.whole(folder, "2026-11-04T00:00:00Z", LEDGER), path.resolve("before-the-move"));
        Path file = Files.writeString(path.resolve("waymark-2026-11-05T01-00-00.000Z"), "a file");
        Path newest = Backups.whole(folder, NOW.toString(), LEDGER);

        assertThat(folder.keep(new Kept(newest, Backups.manifest(NOW, LEDGER)), 2, NOW))
                .containsExactly(second, first);

        assertThat(path.toFile().list())
                .containsExactlyInAnyOrder(
                        names(third, ofAnother, notes, named, damaged, later, renamed, file, newest));
    }

    private static String[] names(Path... paths) {
        String[] names = new String[paths.length];
        for (int i = 0; i < paths.length; i++) {
            names[i] = paths[i].getFileName().toString();
        }
        return names;
    }

    @Test
    void keepsTheNewOneThoughTheClockWentBack() throws IOException {
        Path tomorrow = Backups.whole(folder, "2026-11-28T01:00:00Z", LEDGER);
        Path newest = Backups.whole(folder, NOW.toString(), LEDGER);

        folder.keep(new Kept(newest, Backups.manifest(NOW, LEDGER)), 1, NOW);

        assertThat(newest).exists();
        assertThat(tomorrow).doesNotExist();
    }

    @Test
    void clearsWhatWasCutOffAndNothingElse() throws IOException {
        Path data = Path.of("/data");
        Path cutOff = unfinished("waymark-2026-11-26T01-00-00.000Z.2026-11-26T01-00-00.000Z.partial", "/data");
        Path halfDeleted = Files.createDirectory(
                path.resolve("waymark-2026-11-20T01-00-00.000Z.2026-11-26T01-00-07.500Z.partial"));
        Path ofAnother = unfinished("waymark-2026-11-26T02-00-00.000Z.2026-11-26T02-00-00.000Z.partial", "/other");
        Path notOurs = Files.createDirectory(path.resolve("film.partial"));
        Path whole = Backups.whole(folder, "2026-11-24T01:00:00Z", LEDGER);

        folder.clear(data);

        assertThat(cutOff).doesNotExist();
        assertThat(halfDeleted).doesNotExist();
        assertThat(ofAnother).exists();
        assertThat(notOurs).exists();
        assertThat(whole).exists();
    }

    private Path unfinished(String name, String data) throws IOException {
        Path unfinished = Files.createDirectory(path.resolve(name));
        Files.writeString(unfinished.resolve(UnfinishedBackup.MARK), data);
        Files.createDirectories(unfinished.resolve("waymark.db").resolve("1"));
        return unfinished;
    }
}
