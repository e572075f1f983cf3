package org.waymark.standalone;

import com.mongodb.MongoCommandException;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.ledger.export.LedgerCopyException;
import org.waymark.ledger.version.NewerDataException;

/** What the person who starts Waymark is told where it cannot start. */
final class StartFailure {

    /** MongoDB's codes for what the embedded database has to say of its file: damaged, or no room to write. */
    private static final Set<Integer> FILE_TROUBLE = Set.of(301, 14031);

    private StartFailure() {}

    /** {@return what they can mend, in words; the failure itself where it is none of that} */
    static RuntimeException explained(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = words(cause);
            if (words != null) {
                return new UsageException(words);
            }
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private static @Nullable String words(Throwable cause) {
        return switch (cause) {
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is in use by another program. Stop that one, or"
                        + " choose other ports: WAYMARK_PORT=9080 WAYMARK_COMMAND_PORT=9081 ./waymark ...";
            case NewerDataException newer -> Objects.requireNonNull(newer.getMessage());
            case DatabaseFileException file -> Objects.requireNonNull(file.getMessage());
            case LedgerCopyException copy -> Objects.requireNonNull(copy.getMessage());
            case MongoCommandException refused
            when FILE_TROUBLE.contains(refused.getErrorCode()) -> refused.getErrorMessage();
            case IOException unusable -> "The data folder cannot be used: " + unusable.getMessage();
            default -> null;
        };
    }
}
