package org.waymark.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.util.Objects;

/**
 * The store could not be written or read in the middle of something and was closed: what was not acknowledged of it is
 * not there when it is opened again, or is there whole.
 */
public final class StoreFailedException extends RuntimeException {

    /** MongoDB's error codes. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    private static final int DATA_CORRUPTION_DETECTED = 301;

    private static final long serialVersionUID = 1L;

    public StoreFailedException(Throwable cause) {
        super(reason(cause), cause);
    }

    /** What the system said, without what the store made of it. */
    private static String reason(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null
                && !(reason instanceof IOException || reason instanceof DatabaseFileException)) {
            reason = reason.getCause();
        }
        return Objects.requireNonNullElseGet(reason.getMessage(), reason::toString);
    }

    /** What a caller is told. */
    public MongoServerError asAnswer() {
        return DamagedBlockException.isCauseOf(this)
                ? new MongoServerError(
                        DATA_CORRUPTION_DETECTED,
                        "DataCorruptionDetected",
                        "%s. %s".formatted(getMessage(), DatabaseFileException.WHAT_TO_DO))
                : new MongoServerError(
                        OUT_OF_DISK_SPACE,
                        "OutOfDiskSpace",
                        "The database cannot be used now. The next command tries again: " + getMessage());
    }
}
