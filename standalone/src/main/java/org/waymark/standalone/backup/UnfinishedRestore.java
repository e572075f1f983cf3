package org.waymark.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.embedded.store.Folders;

/**
 * A data folder while a backup is restored into it. Everything is written into a folder inside, which may be on a disk of its
 * own, and moved when it is verified: the database last, by one rename. Until then Waymark does not start in it.
 */
public final class UnfinishedRestore implements AutoCloseable {

    static final String FOLDER = "restore.partial";

    /** What the file systems of Linux have at their top, where a data folder may be. */
    private static final String OF_THE_DISK = "lost+found";

    private final Path data;
    private final boolean ours;
    private final Path folder;

    private UnfinishedRestore(Path data, boolean ours) {
        this.data = data;
        this.ours = ours;
        this.folder = data.resolve(FOLDER);
    }

    /** @throws BackupException if a restore into a data folder was cut off, so that what is there is not whole */
    public static void refuse(Path data) throws BackupException {
        if (Files.exists(data.resolve(FOLDER)) && !EmbeddedMongo.isIn(data)) {
            throw new BackupException(
                    "A restore into " + data + " was cut off, so the data are not whole. Run it again:"
                            + " ./waymark restore BACKUP --data " + data);
        }
    }

    /**
     * Begins to restore; what an earlier restore of the same backup left that was cut off is cleared away.
     *
     * @throws BackupException if the data folder is not empty
     */
    public static UnfinishedRestore begin(Path backup, Path data) throws IOException {
        boolean ours = Files.notExists(data, LinkOption.NOFOLLOW_LINKS);
        if (ours) {
            Files.createDirectories(data.getParent());
            OwnersFolder.create(data);
        } else if (!Files.isDirectory(data)) {
            throw new BackupException(data + " is not a folder. Choose another place.");
        }
        for (Path each : leftOver(backup, data)) {
            Folders.delete(each);
        }
        UnfinishedRestore begun = new UnfinishedRestore(data, ours);
        OwnersFolder.create(begun.folder);
        return begun;
    }

    private static List<Path> leftOver(Path backup, Path data) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(data)) {
            all = entries.filter(each -> !each.getFileName().toString().equals(OF_THE_DISK))
                    .toList();
        }
        boolean cutOff = all.contains(data.resolve(FOLDER)) && !EmbeddedMongo.isIn(data);
        for (Path each : all) {
            if (!cutOff || !each.equals(data.resolve(FOLDER)) && !isCopy(each, backup.resolve(data.relativize(each)))) {
                throw new BackupException(
                        data + " is not empty. Restore into a new folder, or move what is in it away.");
            }
        }
        return all;
    }

    /** Whether nothing is lost when this is deleted. */
    private static boolean isCopy(Path entry, Path original) throws IOException {
        try (Stream<Path> all = Files.walk(entry)) {
            for (Path each : all.toList()) {
                Path from = original.resolve(entry.relativize(each).toString());
                boolean same = Files.isDirectory(each)
                        ? Files.isDirectory(from)
                        : Files.isRegularFile(from) && Files.mismatch(each, from) < 0;
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where to write it. */
    public Path folder() {
        return folder;
    }

    /** Puts everything in its place; all of it is verified and on disk. */
    public void finish() throws IOException {
        Path database = EmbeddedMongo.folderIn(folder);
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.filter(each -> !each.equals(database)).toList();
        }
        for (Path each : all) {
            Files.move(each, data.resolve(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.sync(data);
        Files.move(database, EmbeddedMongo.folderIn(data), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(data);
    }

    /** Deletes what was not put in its place. */
    @Override
    public void close() throws IOException {
        Folders.delete(folder);
        if (ours && isEmpty()) {
            Files.delete(data);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.findAny().isEmpty();
        }
    }
}
