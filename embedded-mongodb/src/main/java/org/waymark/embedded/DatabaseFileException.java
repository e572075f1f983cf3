package org.waymark.embedded;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The database file cannot be opened; the message says why and what to do. */
public final class DatabaseFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DatabaseFileException(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseFileException opening(Path file, MVStoreException cause) {
        String message = switch (cause.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "The database file %s is in use by another process. Stop the other one, or choose another data folder."
                        .formatted(file);
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The database file %s is damaged or is not a database file. Put a backup in its place, or move it away and import an export of the ledger."
                        .formatted(file);
            default ->
                "The database file %s cannot be opened: %s. Check that the folder exists and can be written to."
                        .formatted(file, cause.getMessage());
        };
        return new DatabaseFileException(message, cause);
    }
}
