package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.file.Path;

/** A block of the database file is missing, or does not have the checksum that was stored with it. */
final class DamagedBlockException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedBlockException(Path file, long offset) {
        super("The database file %s is damaged at byte %d".formatted(file, offset));
    }

    /** Whether a failure goes back to a damaged block. */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedBlockException) {
                return true;
            }
        }
        return false;
    }
}
