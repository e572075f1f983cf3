package org.waymark.embedded.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A block of the database is missing, or does not have the checksum that was stored with it. */
final class DamagedBlockException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param file which of the files it is in */
    DamagedBlockException(String file, long offset, @Nullable Throwable cause) {
        super("The database file %s is damaged at byte %d".formatted(file, offset), cause);
    }

    DamagedBlockException(Throwable cause) {
        super("The database is damaged: " + cause.getMessage(), cause);
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
