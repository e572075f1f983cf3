package org.waymark.embedded.store;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The database file cannot be opened; the message says why and what to do. */
public final class DatabaseFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What helps where a file is damaged. */
    static final String WHAT_TO_DO = "Replace it with a backup, or move it away and import an export of the ledger.";

    private DatabaseFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DatabaseFileException inUse(Path file, @Nullable Throwable cause) {
        return new DatabaseFileException(
                "The database file %s is in use by another process. Stop the other one, or choose another data folder."
                        .formatted(file),
                cause);
    }

    /** @param how what is wrong with it, as a clause */
    public static DatabaseFileException damaged(Path file, String how, @Nullable Throwable cause) {
        return new DatabaseFileException(
                "The database file %s is damaged: %s. Waymark does not use any of it. %s"
                        .formatted(file, how, WHAT_TO_DO),
                cause);
    }

    public static DatabaseFileException opening(Path file, Exception cause) {
        if (DamagedBlockException.isCauseOf(cause) || isCorrupt(cause)) {
            return damaged(file, "part of it is missing or was changed", cause);
        }
        return new DatabaseFileException(
                "The database file %s cannot be opened: %s. Check that the folder exists, can be written to, and that its disk is not full."
                        .formatted(file, cause.getMessage()),
                cause);
    }

    /** Also where a chunk points behind the file's end, or where the store found something other than it looked for. */
    public static boolean isCorrupt(Exception cause) {
        return cause instanceof MVStoreException failure
                && switch (failure.getErrorCode()) {
                    case DataUtils.ERROR_FILE_CORRUPT,
                            DataUtils.ERROR_UNSUPPORTED_FORMAT,
                            DataUtils.ERROR_CHUNK_NOT_FOUND,
                            DataUtils.ERROR_READING_FAILED,
                            DataUtils.ERROR_INTERNAL,
                            DataUtils.ERROR_BLOCK_NOT_FOUND -> true;
                    default -> false;
                };
    }
}
