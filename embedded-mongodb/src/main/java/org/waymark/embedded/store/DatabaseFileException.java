package org.waymark.embedded.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** The database cannot be opened; the message says why and what to do. */
public final class DatabaseFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What helps where a database is damaged. */
    static final String WHAT_TO_DO = "Replace it with a backup, or move it away and import an export of the ledger.";

    private static final String MISSING_FILE = "No such file or directory";

    private final boolean inUse;

    private DatabaseFileException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private DatabaseFileException(String message, @Nullable Throwable cause, boolean inUse) {
        super(message, cause);
        this.inUse = inUse;
    }

    /** Whether another process has it, so that there is nothing wrong with it. */
    public boolean isInUse() {
        return inUse;
    }

    static DatabaseFileException inUse(Path folder, @Nullable Throwable cause) {
        return new DatabaseFileException(
                "The database %s is in use by another process. Stop the other one, or choose another data folder."
                        .formatted(folder),
                cause,
                true);
    }

    /** @param how what is wrong with it, as a clause */
    public static DatabaseFileException damaged(Path folder, String how, @Nullable Throwable cause) {
        return new DatabaseFileException(
                "The database %s is damaged: %s. Waymark does not use any of it. %s".formatted(folder, how, WHAT_TO_DO),
                cause);
    }

    /** @param why it could not be moved to the new form, as a clause */
    static DatabaseFileException moving(Path file, String why) {
        return new DatabaseFileException(
                "The database file %s could not be moved to its new form: %s. It is as it was.".formatted(file, why),
                null);
    }

    static DatabaseFileException library(Throwable cause) {
        return new DatabaseFileException(
                "The embedded database has no library for this system (%s, %s), or cannot load it: %s. Use a MongoDB: MONGODB_URI."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), cause.getMessage()),
                cause);
    }

    static DatabaseFileException twice(Path folder, Path oldFile) {
        return new DatabaseFileException(
                "There are two databases: %s, and %s of an earlier version. Move the one that is not to be used to another folder."
                        .formatted(folder, oldFile),
                null);
    }

    public static DatabaseFileException opening(Path folder, Exception cause) {
        if (cause instanceof RocksDBException failure && isDamage(failure) || DamagedBlockException.isCauseOf(cause)) {
            return damaged(folder, "part of it is missing or was changed", cause);
        }
        return new DatabaseFileException(
                "The database %s cannot be opened: %s. Check that the folder exists, can be written to, and that its disk is not full."
                        .formatted(folder, cause.getMessage()),
                cause);
    }

    /** Whatever the system did not refuse: RocksDB found something other than it looked for. */
    private static boolean isDamage(RocksDBException failure) {
        Status status = failure.getStatus();
        return status == null
                || status.getCode() != Status.Code.IOError
                || String.valueOf(failure.getMessage()).contains(MISSING_FILE);
    }
}
