package org.waymark.query.views;

import com.mongodb.bulk.BulkWriteError;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;

/** Bulk writes that may be repeated. */
final class BulkWrites {

    private static final int DUPLICATE_KEY = 11_000;

    private BulkWrites() {}

    /** Writes what is not there yet; an id that is taken is left alone, any other failure is thrown. */
    static void ignoringDuplicates(BulkOperations bulk) {
        try {
            bulk.execute();
        } catch (BulkOperationException e) {
            if (!e.getErrors().stream().map(BulkWriteError::getCode).allMatch(code -> code == DUPLICATE_KEY)) {
                throw e;
            }
        }
    }
}
