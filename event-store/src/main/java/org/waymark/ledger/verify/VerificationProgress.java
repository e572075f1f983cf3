package org.waymark.ledger.verify;

/** Is told how far a verification is, several times a second. */
@FunctionalInterface
public interface VerificationProgress {

    /** Goes on to the end, and tells nobody. */
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
