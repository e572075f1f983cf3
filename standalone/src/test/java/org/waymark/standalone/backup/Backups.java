package org.waymark.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Folders that look as backups do, without a database in them. */
final class Backups {

    static final String LEDGER = "ab".repeat(32);

    private Backups() {}

    static BackupManifest manifest(Instant at, String ledger) {
        return new BackupManifest(BackupManifest.FORMAT, at, ledger, 3, 3, "cd".repeat(32), Map.of());
    }

    /** One that is whole. */
    static Path whole(BackupFolder folder, String at, String ledger) throws IOException {
        Instant moment = Instant.parse(at);
        Path backup = Files.createDirectories(folder.place(moment));
        Files.createDirectory(backup.resolve("waymark.db"));
        manifest(moment, ledger).writeIn(backup);
        return backup;
    }
}
