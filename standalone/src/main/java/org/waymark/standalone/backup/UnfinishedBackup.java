package org.waymark.standalone.backup;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.embedded.store.Folders;

/**
 * A backup while it is written: a folder beside the place of the backup, whose name says that it is not whole. It gets its
 * name when everything in it is verified and on disk.
 */
public final class UnfinishedBackup implements AutoCloseable {

    /** A file in it that says of which data folder it is. */
    static final String MARK = "waymark-backup.unfinished";

    private static final String ENDING = ".partial";

    /** A database that was asked for a copy may go on writing for a moment after whoever asked was killed. */
    private static final int DELETED_WITHIN_TRIES = 100;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Path folder;
    private final Path target;

    private UnfinishedBackup(Path folder, Path target) {
        this.folder = folder;
        this.target = target;
    }

    /**
     * Begins a backup, and clears away what earlier ones left that were cut off.
     *
     * @param target where the backup will be
     * @param data   the data folder that is backed up, which the caller has the {@link BackupLock} of
     * @throws FileAlreadyExistsException if there is something at its place
     */
    public static UnfinishedBackup begin(Path target, Path data, Instant at) throws IOException {
        refuseExisting(target);
        Path parent = parent(target);
        Files.createDirectories(parent);
        String name = target.getFileName().toString();
        clear(parent, Pattern.compile(Pattern.quote(name) + "\\." + BackupMoment.PATTERN), data);
        Path folder = target.resolveSibling(name + "." + BackupMoment.text(at) + ENDING);
        OwnersFolder.create(folder);
        Files.writeString(folder.resolve(MARK), data.toString());
        return new UnfinishedBackup(folder, target);
    }

    private static Path parent(Path target) {
        return Objects.requireNonNull(target.getParent(), "the top of a disk exists, so it is refused");
    }

    private static void refuseExisting(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    /** Deletes the unfinished backups of a data folder, by their names without the ending. */
    static void clear(Path parent, Pattern names, Path data) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(parent)) {
            all = entries.filter(each -> isUnfinished(each, names)).toList();
        }
        for (Path each : all) {
            Path mark = each.resolve(MARK);
            if (Files.notExists(mark) || Files.readString(mark).equals(data.toString())) {
                delete(each);
            }
        }
    }

    private static boolean isUnfinished(Path entry, Pattern names) {
        String name = entry.getFileName().toString();
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                && name.endsWith(ENDING)
                && names.matcher(name.substring(0, name.length() - ENDING.length()))
                        .matches();
    }

    /** Deletes a backup in such a way that no half of it ever has its name. */
    static void remove(Path backup, Instant at) throws IOException {
        Path unnamed = backup.resolveSibling(backup.getFileName() + "." + BackupMoment.text(at) + ENDING);
        delete(Files.move(backup, unnamed, StandardCopyOption.ATOMIC_MOVE));
    }

    private static void delete(Path folder) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                Folders.delete(folder);
                return;
            } catch (DirectoryNotEmptyException e) {
                if (tries == DELETED_WITHIN_TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Where to write it. */
    public Path folder() {
        return folder;
    }

    /** Gives it its name, with what it says of itself. */
    public void finish(BackupManifest manifest) throws IOException {
        manifest.writeIn(folder);
        Files.delete(folder.resolve(MARK));
        syncFolders();
        refuseExisting(target);
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(parent(target));
    }

    private void syncFolders() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isDirectory).forEach(Folders::sync);
        }
    }

    /** Deletes it, if it was not finished. */
    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
