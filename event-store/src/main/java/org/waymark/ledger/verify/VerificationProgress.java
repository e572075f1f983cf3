package org.waymark.ledger.verify;

/** Receives the progress of a verification, several times a second. */
@FunctionalInterface
public interface VerificationProgress {

    /** Continues to the end without reporting. */
    VerificationProgress SILENT = (commits, events, expectedCommits) -> true;

    /**
     * {@return whether to go on}
     *
     * @param commits checked so far
     * @param events checked so far
     * @param expectedCommits about how many there are; more may be recorded meanwhile
     */
    boolean goOn(long commits, long events, long expectedCommits);
}
