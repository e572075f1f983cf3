package org.waymark.ledger.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a data folder that says which version used it last. */
public final class FolderVersion {

    /** Its name. */
    public static final String FILE = "waymark-version";

    private static final Logger log = LoggerFactory.getLogger(FolderVersion.class);

    private FolderVersion() {}

    /**
     * Looks whether this program can use a folder, before anything in it is opened.
     *
     * @throws NewerDataException if a newer version has used it; the message says which to install
     */
    public static void check(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            DataVersion.CURRENT.mustNotBeOlderThan(
                    DataVersion.parse(Files.readString(file))
                            .orElseThrow(
                                    () -> new NewerDataException(file + " cannot be read by this version of Waymark ("
                                            + DataVersion.CURRENT.program()
                                            + "). Nothing in the folder was touched. Install a later one; if somebody edited the"
                                            + " file, take it from a backup")),
                    "The data in " + folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that this program uses a folder, which it has opened; on a disk without room the next start does. */
    public static void mark(Path folder) {
        Path file = folder.resolve(FILE);
        String text = DataVersion.CURRENT.text();
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return;
            }
            Path written = Files.writeString(folder.resolve(FILE + ".new"), text);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("{} could not be written: {}", file, e.toString());
        }
    }
}
