package org.waymark.command.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;

/**
 * How far an import is that goes on in the background.
 *
 * @param done    rows that are safe or refused by now
 * @param of      all rows; 0 while the file is still read
 * @param report  what came of it: an {@link ImportReport}, or the JSON of one where another node made it; null until it is done
 * @param problem why it was refused as a whole; null where it was not
 */
record ImportStatus(
        String id,
        State state,
        int done,
        int of,
        @Nullable Object report,
        @Nullable Problem problem) {

    /** Whether an import goes on. */
    enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("refused")
        REFUSED
    }

    /** The same import, of which the node that ran it was not heard for a while. */
    ImportStatus stopped() {
        return new ImportStatus(id, State.REFUSED, done, of, null, Problem.STOPPED);
    }

    /** Why an import was refused as a whole, as a problem says it. */
    record Problem(int status, String code, String detail, List<FieldError> errors) {

        static final Problem FAILED = new Problem(
                500,
                "import.failed",
                "Something went wrong. Import the same file again: rows that were imported are recognised.",
                List.of());

        static final Problem STOPPED = new Problem(
                503,
                "import.stopped",
                "The server stopped before the import was done. Import the same file again: rows that were imported are recognised.",
                List.of());

        static Problem of(Refusal refusal) {
            return new Problem(refusal.kind().status(), refusal.code(), refusal.message(), refusal.errors());
        }
    }
}
