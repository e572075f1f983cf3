package org.waymark.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;

/**
 * What is known of a run of commits after the database failed to insert it, in order. What it says of one document, and no more,
 * is known: those before it are stored, it is not, and the rest were not tried.
 */
final class WriteFailures {

    /** A retryable write may have been sent by an earlier attempt of the driver, whatever the last attempt says. */
    private static final String MAY_HAVE_BEEN_SENT = "RetryableWriteError";

    /** MongoDB's codes for what it will say again, however often it is asked. */
    private static final Set<Integer> FOR_GOOD = Set.of(
            2, // BadValue
            9, // FailedToParse
            13, // Unauthorized
            14, // TypeMismatch
            18, // AuthenticationFailed
            20, // IllegalOperation
            22, // InvalidBSON
            40, // ConflictingUpdateOperators
            52, // DollarPrefixedFieldName
            53, // InvalidIdField
            56, // EmptyFieldName
            57, // DottedFieldName
            59, // CommandNotFound
            72, // InvalidOptions
            73, // InvalidNamespace
            115, // CommandNotSupported
            121, // DocumentValidationFailure
            166, // CommandNotSupportedOnView
            323, // APIStrictError
            10003, // CannotGrowDocumentInCappedNamespace
            10334, // BSONObjectTooLarge
            17280, // KeyTooLong
            17419, // document too large after a change
            17420); // document too large

    /** Of these, those that mean that what was sent is too large. */
    private static final Set<Integer> TOO_LARGE = Set.of(10334, 17280, 17419, 17420);

    private WriteFailures() {}

    static InsertOutcome of(MongoException failure) {
        if (failure instanceof MongoBulkWriteException bulk) {
            return ofBulk(bulk);
        }
        if (failure.hasErrorLabel(MAY_HAVE_BEEN_SENT)) {
            return new InsertOutcome.Unknown(failure);
        }
        if (isForGood(failure)) {
            return new InsertOutcome.RefusedForGood(0, failure);
        }
        return certainlyNotSent(failure) ? new InsertOutcome.Refused(failure) : new InsertOutcome.Unknown(failure);
    }

    private static InsertOutcome ofBulk(MongoBulkWriteException failure) {
        boolean known = failure.getWriteConcernError() == null
                && failure.getWriteErrors().size() == 1
                && !failure.hasErrorLabel(MAY_HAVE_BEEN_SENT);
        if (!known) {
            return new InsertOutcome.Unknown(failure);
        }
        BulkWriteError error = failure.getWriteErrors().getFirst();
        if (error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
            return new InsertOutcome.PositionTaken(error.getIndex());
        }
        return FOR_GOOD.contains(error.getCode())
                ? new InsertOutcome.RefusedForGood(error.getIndex(), failure)
                : new InsertOutcome.Refused(failure);
    }

    /** The whole command was refused, before any of it was done. */
    private static boolean isForGood(MongoException failure) {
        return failure instanceof MongoCommandException command && FOR_GOOD.contains(command.getErrorCode())
                || failure instanceof MongoSecurityException;
    }

    /** Whether a refusal says that a commit has too many bytes. */
    static boolean isTooLarge(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().anyMatch(error -> TOO_LARGE.contains(error.getCode()))
                : failure instanceof MongoException other && TOO_LARGE.contains(other.getCode());
    }

    private static boolean certainlyNotSent(MongoException failure) {
        return failure.getClass() == MongoTimeoutException.class
                || failure instanceof MongoSocketOpenException
                || failure instanceof MongoNotPrimaryException;
    }
}
