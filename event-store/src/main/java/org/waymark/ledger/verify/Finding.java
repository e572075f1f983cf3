package org.waymark.ledger.verify;

/**
 * The first place where the ledger is not intact, and what was done to it.
 *
 * @param kind what was done to it, as far as hashes can tell: each is found by ruling out the others, so where several
 *     things were changed at once the kind may be that of only one of them
 * @param position of the event, or of the first event of the commit; where something is missing, of the first that is
 * @param last of what is concerned, the same as {@code position} where that is one event
 * @param sentence what is wrong there, for people
 */
public record Finding(Kind kind, long position, long last, String sentence) {

    /** What was done to the ledger. */
    public enum Kind {
        /** The payload of an event, or its salt. */
        ALTERED_PAYLOAD,
        /** The metadata of an event (who, why, as at), or their salt. */
        ALTERED_METADATA,
        /** Id, type, version, time of decision or tags of an event. */
        ALTERED_ENVELOPE,
        /** The time at which a commit was recorded. */
        ALTERED_TIME,
        /** A stored hash, while the content that it is the hash of is intact. */
        ALTERED_HASH,
        /** The time of a commit or its hash: no later commit shows which. */
        ALTERED_TIME_OR_HASH,
        /** Events that were recorded are not there. */
        MISSING,
        /** Events are there that were not recorded there. */
        INSERTED,
        /** Events are at another position than the one they were recorded at. */
        REORDERED,
        /** A commit's number is not the number of commits before it. */
        WRONG_NUMBER,
        /** A commit's size is not the number of its events. */
        WRONG_SIZE,
        /** A commit's tags, by which it is found, are not those of its events. */
        ALTERED_TAG_INDEX,
        /** A document that no commit can be: a field is missing, too many, out of order or of another type. */
        MALFORMED,
        /** A part has no salt, and no later event attests that it was redacted like this. */
        UNATTESTED_REDACTION,
        /** The bytes of a file that an event attaches are not there, and no later event erases it. */
        MISSING_FILE,
        /** The bytes of a file are not those that the event attached. */
        ALTERED_FILE,
        /** The ledger ends before a place that it had reached. */
        CUT_OFF,
        /** The ledger is consistent, but is not the one that was known. */
        REWRITTEN
    }

    public static Finding at(Kind kind, long position, String sentence) {
        return new Finding(kind, position, position, sentence);
    }

    /** {@return the sentence behind the place} */
    @Override
    public String toString() {
        String place =
                last > position ? "Positions %d to %d: ".formatted(position, last) : "Position " + position + ": ";
        return place + sentence;
    }
}
