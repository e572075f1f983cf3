package org.waymark.ledger;

/** What is known after an attempt to insert a run of commits. */
sealed interface InsertOutcome {

    /** All are stored, acknowledged by a majority and on disk. */
    record Stored() implements InsertOutcome {}

    /**
     * Another writer holds a position.
     *
     * @param stored how many of the run are stored and acknowledged; the next one lost, the rest were not tried
     */
    record PositionTaken(int stored) implements InsertOutcome {}

    /** The database refused or could not be reached: this attempt stored nothing that was not acknowledged. */
    record Refused(Exception cause) implements InsertOutcome {}

    /**
     * The database refused one commit, and will always.
     *
     * @param stored how many of the run are stored and acknowledged; the next one was refused, the rest were not tried
     */
    record RefusedForGood(int stored, Exception cause) implements InsertOutcome {}

    /** No acknowledgement: any leading part of the run may be stored, now or in a moment. */
    record Unknown(Exception cause) implements InsertOutcome {}
}
