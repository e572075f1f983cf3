package org.waymark.query.views;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;

/** Bulk writes that may be repeated. */
final class BulkWrites {

    private BulkWrites() {}

    /** Writes what is not there yet; an id that is taken is left alone, any other failure is thrown. */
    static void ignoringDuplicates(Runnable write) {
        try {
            write.run();
        } catch (MongoBulkWriteException e) {
            boolean onlyDuplicates = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyDuplicates) {
                throw e;
            }
        }
    }
}
