package org.waymark.ledger;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.bson.types.Binary;

/**
 * One link of the chain: the events of one command at their place.
 *
 * @param first position of the first event; the document's {@code _id}
 * @param recordedAt when the appender recorded it (milliseconds); never before the previous commit
 * @param prev hash of the previous commit, 32 zero bytes for the first
 * @param hash see {@link #hashOf}
 */
record Commit(long first, Instant recordedAt, CommitBody body, Binary prev, Binary hash) {

    /** Most events in one commit. Part of the format: searches rely on a commit starting within any such window. */
    static final int MAX_EVENTS = 1_000;

    private static final String FORMAT = "waymark-ledger-1";

    static Commit sealed(long first, Instant recordedAt, CommitBody body, String prevHex) {
        Binary prev = new Binary(HexFormat.of().parseHex(prevHex));
        return new Commit(first, recordedAt, body, prev, hashOf(first, recordedAt, body, prev));
    }

    int size() {
        return body.events().size();
    }

    long last() {
        return first + size() - 1;
    }

    LedgerHead head() {
        return new LedgerHead(last(), Digest.hex(hash), recordedAt);
    }

    CommitReceipt receipt() {
        return new CommitReceipt(first, last(), recordedAt);
    }

    StoredEvent event(long position) {
        return body.events().get((int) (position - first)).at(position, recordedAt);
    }

    /**
     * The hash of a commit: SHA-256 over these fields, in this order. Texts and byte strings are behind their length
     * (32 bits, big-endian), numbers are 64 bits big-endian, times are milliseconds since 1970-01-01T00:00Z.
     *
     * <pre>
     * text    "waymark-ledger-1"
     * bytes   prev                       32 bytes
     * number  first                      position of the first event
     * number  recordedAt
     * text    commit id
     * number  number of events
     * for each event, in order:
     *   text    id, type, version
     *   number  decidedAt
     *   number  number of tags;     text  each tag as key=value, sorted by UTF-16 code unit
     *   number  number of entries;  text  each metadata key and its value, sorted by key by UTF-16 code unit
     *   bytes   payloadHash                32 bytes: SHA-256(salt ‖ UTF-8 of the payload), the salt being 16 bytes
     * </pre>
     *
     * The payload itself is not hashed, so it can be redacted and the chain still holds (see ADR 0002).
     */
    static Binary hashOf(long first, Instant recordedAt, CommitBody body, Binary prev) {
        Digest digest = new Digest()
                .text(FORMAT)
                .field(prev.getData())
                .number(first)
                .number(recordedAt.toEpochMilli())
                .text(body.id())
                .number(body.events().size());
        body.events().forEach(event -> digest(event, digest));
        return digest.sha256();
    }

    private static void digest(EventBody event, Digest digest) {
        digest.text(event.id()).text(event.type().name()).text(event.version());
        digest.number(event.decidedAt().toEpochMilli());
        digest.number(event.tags().size());
        Tags.sorted(event.tags()).forEach(digest::text);
        Map<String, String> metadata = new TreeMap<>(event.metadata());
        digest.number(metadata.size());
        metadata.forEach((key, value) -> digest.text(key).text(value));
        digest.field(event.payloadHash().getData());
    }
}
