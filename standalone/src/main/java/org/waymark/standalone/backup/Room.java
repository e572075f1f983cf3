package org.waymark.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.embedded.store.Folders;

/** Whether there is room for a copy: one that fills the disk of a Waymark that runs keeps it from taking commands. */
public final class Room {

    /** What opening the copy, to verify it, writes. */
    private static final long BESIDES = 32L * 1024 * 1024;

    private Room() {}

    /** @throws BackupException if the disk of the target has no room for a copy of a data folder */
    public static void require(Path data, Path target) throws IOException {
        long needed = Folders.size(EmbeddedMongo.folderIn(data)) + OtherFiles.size(data) + BESIDES;
        long there = Files.getFileStore(existing(target)).getUsableSpace();
        if (there < needed) {
            throw new BackupException(
                    "The disk of %s has no room for a copy: it needs %s, and %s are free. Make room, or choose another disk."
                            .formatted(target, megabytes(needed), megabytes(there)));
        }
    }

    private static Path existing(Path target) {
        Path folder = target;
        while (Files.notExists(folder)) {
            folder = Objects.requireNonNull(folder.getParent(), "the root is there");
        }
        return folder;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.UK, "%,d MB", bytes / 1_000_000);
    }
}
