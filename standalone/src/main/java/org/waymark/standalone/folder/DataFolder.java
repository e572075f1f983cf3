package org.waymark.standalone.folder;

import java.nio.file.Path;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.ledger.version.FolderVersion;
import org.waymark.ledger.version.NewerDataException;

/** Opens the database of a data folder, where this version can. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * Opens it, and notes in the folder that this version has.
     *
     * @throws NewerDataException if a newer version has used the folder: nothing in it was touched
     * @throws org.waymark.embedded.store.DatabaseFileException if the database is in use, damaged, or cannot be read and
     *     written
     */
    public static EmbeddedMongo open(Path folder) {
        FolderVersion.check(folder);
        EmbeddedMongo opened = EmbeddedMongo.open(folder);
        FolderVersion.mark(folder);
        return opened;
    }
}
