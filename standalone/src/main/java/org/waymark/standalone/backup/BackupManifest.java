package org.waymark.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.waymark.embedded.store.Folders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, written into it last: a folder without it is none.
 *
 * @param format  of this description: {@value #FORMAT}
 * @param at      everything that was acknowledged before is in it
 * @param ledger  the hash of the ledger's first commit, by which backups of one ledger are known; empty where it has none
 * @param events  how many are in the ledger
 * @param commits how many are in the ledger
 * @param head    the hash of the last commit
 * @param files   files beside the database by their path, with the SHA-256 of each in hex
 */
public record BackupManifest(
        int format, Instant at, String ledger, long events, long commits, String head, Map<String, String> files) {

    /** The format that this version writes. */
    public static final int FORMAT = 1;

    /** Its name in a backup. */
    static final String FILE = "waymark-backup.json";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * {@return what a folder says of itself; empty where it says nothing}
     *
     * @throws BackupException if it cannot be understood
     */
    public static Optional<BackupManifest> of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            BackupManifest read = JSON.readValue(Files.readString(file), BackupManifest.class);
            if (read.format() > FORMAT) {
                throw new BackupException(
                        folder + " was made by a later version of Waymark. Use that version, or a later one.");
            }
            if (read.format() < 1 || read.at() == null || read.ledger() == null || read.files() == null) {
                throw new BackupException(damaged(file));
            }
            return Optional.of(read);
        } catch (JacksonException e) {
            throw new BackupException(damaged(file));
        }
    }

    /** {@return whether a folder says of itself that it is a backup} */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    private static String damaged(Path file) {
        return file + " is damaged, and with it perhaps the backup. Use another backup.";
    }

    /** Writes it, to disk. */
    void writeIn(Path folder) throws IOException {
        Folders.sync(Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this)));
    }

    /** Makes a data folder out of a backup that Waymark is started on: it changes from now on. */
    public static void discardIn(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
