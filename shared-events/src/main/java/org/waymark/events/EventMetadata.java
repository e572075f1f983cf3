package org.waymark.events;

/**
 * Keys of the metadata stored with every event (ADR 0005). All values are strings. A key without a value
 * is absent.
 */
public final class EventMetadata {

    /** The account id of the person who acted. Names and organisations are not stored in the ledger. */
    public static final String ACTOR = "actor";

    /** The {@link Role} in which they acted, by its enum name. */
    public static final String ROLE = "role";

    /** The reason, in the person's words. */
    public static final String REASON = "reason";

    /** The ref of the decision that this carries out. */
    public static final String DECISION = "decision";

    /** The day for which the event is true, ISO date; the ledger's own time is {@code recordedAt}. */
    public static final String AS_AT = "asAt";

    /** The file, table and row that it was imported from, such as “actions.xlsx, Sheet1, row 14”. */
    public static final String IMPORTED_FROM = "importedFrom";

    /** The id of the request that caused it, as in the logs. */
    public static final String CORRELATION_ID = "correlationId";

    /** The kebab-case name of the command, such as {@code report-stage-progress}. */
    public static final String COMMAND = "command";

    /** Hash of the caller and the {@code Idempotency-Key} they sent. */
    public static final String IDEMPOTENCY_KEY = "key";

    /** Hash of the request body sent with the idempotency key. */
    public static final String REQUEST_HASH = "requestHash";

    /** The {@code id} with which the command was answered, kept so that a retry gets the same answer. */
    public static final String ANSWER_ID = "answerId";

    /** What replaces a part of an earlier event; the ledger's verifier reads it (ADR 0010). */
    public static final String REDACTS = "redacts";

    /**
     * The file whose bytes are stored beside the ledger for this event: {@code strategy/sha256:size}. The ledger's verifier and
     * exports read it (ADR 0056).
     */
    public static final String FILE = "file";

    /** The position of an earlier event whose file is erased; the ledger's verifier and exports read it (ADR 0056). */
    public static final String ERASES = "erases";

    private EventMetadata() {}
}
