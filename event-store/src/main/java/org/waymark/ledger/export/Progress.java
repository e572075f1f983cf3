package org.waymark.ledger.export;

/** Receives the progress of a long operation: after every few hundred events and at its end. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (events, expected) -> {};

    /**
     * Takes note.
     *
     * @param events how many events are done
     * @param expected how many there will be, as far as is known
     */
    void at(long events, long expected);
}
