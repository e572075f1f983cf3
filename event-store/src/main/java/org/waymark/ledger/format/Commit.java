package org.waymark.ledger.format;

import java.time.Instant;
import java.util.HexFormat;
import org.bson.types.Binary;

/**
 * One link of the chain: the events of one command at their place.
 *
 * @param number how many commits precede it: its leaf in the Merkle tree
 * @param first position of the first event; the document's {@code _id}
 * @param recordedAt when the appender recorded it (milliseconds); never before the previous commit
 * @param prev hash of the previous commit, 32 zero bytes for the first
 * @param hash see {@link #hashOf}
 */
public record Commit(long number, long first, Instant recordedAt, CommitBody body, Binary prev, Binary hash) {

    /** Most events in one commit. Part of the format: searches rely on a commit starting within any such window. */
    public static final int MAX_EVENTS = 1_000;

    static final String FORMAT = "waymark-ledger-2";

    /** {@return the body as the commit behind a head} */
    public static Commit sealed(LedgerHead previous, Instant recordedAt, CommitBody body) {
        long number = previous.commits();
        long first = previous.position() + 1;
        Binary prev = new Binary(HexFormat.of().parseHex(previous.hash()));
        return new Commit(number, first, recordedAt, body, prev, hashOf(number, first, recordedAt, body, prev));
    }

    /** {@return how many events it has} */
    public int size() {
        return body.events().size();
    }

    /** {@return position of the last event} */
    public long last() {
        return first + size() - 1;
    }

    /** {@return the end of a ledger whose last commit is this one} */
    public LedgerHead head() {
        return new LedgerHead(last(), Digest.hex(hash), recordedAt, number + 1);
    }

    public CommitReceipt receipt() {
        return new CommitReceipt(first, last(), recordedAt);
    }

    public StoredEvent event(long position) {
        return body.events().get((int) (position - first)).at(position, recordedAt);
    }

    /**
     * The hash of a commit: SHA-256 over these fields, in this order. Texts and byte strings are behind their length
     * (32 bits, big-endian), numbers are 64 bits big-endian, times are milliseconds since 1970-01-01T00:00Z.
     *
     * <pre>
     * text    "waymark-ledger-2"
     * bytes   prev                       32 bytes
     * number  number                     how many commits precede it
     * number  first                      position of the first event
     * number  recordedAt
     * number  number of events
     * bytes   the hash of each event, in order: {@link EventHash#of}, 32 bytes
     * </pre>
     *
     * Payload and metadata are hashed only behind a salt, so each can be redacted and the chain still holds (ADR 0008).
     */
    public static Binary hashOf(long number, long first, Instant recordedAt, CommitBody body, Binary prev) {
        Digest digest = head(number, first, recordedAt, prev, body.events().size());
        body.events().forEach(event -> digest.field(event.hash().getData()));
        return digest.sha256();
    }

    /** {@return the fields before the hashes of the events} */
    public static Digest head(long number, long first, Instant recordedAt, Binary prev, int size) {
        return new Digest()
                .text(FORMAT)
                .field(prev.getData())
                .number(number)
                .number(first)
                .number(recordedAt.toEpochMilli())
                .number(size);
    }
}
