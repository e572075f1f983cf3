package org.waymark.ledger.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.RawBsonDocument;
import org.waymark.ledger.format.BsonCursor.IrregularException;
import org.waymark.ledger.format.CheckedCommit.Link;
import org.waymark.ledger.merkle.MerkleHash;
import org.waymark.ledger.verify.Diagnosis;

/**
 * Re-derives every hash of a commit from the bytes of its document. It knows only whether all is well, quickly: what is
 * wrong is for {@link Diagnosis} to find out. One for each thread.
 */
public final class CommitScanner {

    private static final byte[] ID = BsonCursor.int64("_id");
    private static final byte[] NUMBER = BsonCursor.int64("number");
    private static final byte[] SIZE = BsonCursor.int32("size");
    private static final byte[] RECORDED_AT = BsonCursor.date("recordedAt");
    private static final byte[] TAGS = BsonCursor.array("tags");
    private static final byte[] EVENTS = BsonCursor.array("events");
    private static final byte[] PREV = BsonCursor.binary("prev", Digest.BYTES);
    private static final byte[] HASH = BsonCursor.binary("hash", Digest.BYTES);
    private static final byte[] FORMAT = Commit.FORMAT.getBytes(StandardCharsets.UTF_8);

    private final BsonCursor cursor = new BsonCursor();
    private final EventScanner events = new EventScanner(cursor);
    private final Digest digest = new Digest();
    private final MerkleHash merkle = new MerkleHash();
    private byte[] eventHashes = new byte[Digest.BYTES];

    public CheckedCommit check(RawBsonDocument document) {
        List<LedgerTrace> traces = new ArrayList<>(0);
        try {
            ByteBuffer bytes = document.getByteBuffer().asNIO();
            cursor.over(bytes.array(), bytes.arrayOffset() + bytes.position());
            int end = cursor.enter();
            Link link = commit(traces);
            cursor.leave(end);
            return new CheckedCommit(document, link, traces);
        } catch (IrregularException | IndexOutOfBoundsException e) {
            return new CheckedCommit(document, null, List.of());
        }
    }

    private Link commit(List<LedgerTrace> traces) {
        cursor.expect(ID);
        long first = cursor.int64();
        cursor.expect(NUMBER);
        long number = cursor.int64();
        cursor.expect(SIZE);
        int size = cursor.int32();
        cursor.expect(RECORDED_AT);
        long recordedAt = cursor.int64();
        cursor.expect(TAGS);
        int tags = cursor.at();
        cursor.moveTo(cursor.enter() + 1);
        int eventTags = events(first, size, traces);
        requireTags(tags, eventTags, size);
        cursor.expect(PREV);
        byte[] prev = hash();
        cursor.expect(HASH);
        byte[] hash = hash();
        digest.field(FORMAT).field(prev).number(number).number(first).number(recordedAt);
        digest.number(size);
        for (int i = 0; i < size; i++) {
            digest.field(eventHashes, i * Digest.BYTES, Digest.BYTES);
        }
        byte[] derived = new byte[Digest.BYTES];
        digest.sha256(derived, 0);
        BsonCursor.require(Arrays.equals(derived, hash));
        return new Link(number, first, size, recordedAt, prev, hash, merkle.leaf(hash));
    }

    /** {@return where the tags of the first event are} */
    private int events(long first, int size, List<LedgerTrace> traces) {
        cursor.expect(EVENTS);
        BsonCursor.require(size > 0 && size <= Commit.MAX_EVENTS);
        if (eventHashes.length < size * Digest.BYTES) {
            eventHashes = new byte[size * Digest.BYTES];
        }
        int end = cursor.enter();
        int tags = 0;
        for (int i = 0; i < size; i++) {
            BsonCursor.require(cursor.element(BsonCursor.DOCUMENT, i));
            events.check(first + i, eventHashes, i * Digest.BYTES, traces);
            tags = i == 0 ? events.tags() : tags;
        }
        cursor.leave(end);
        return tags;
    }

    /** The tags of the commit are those of its events. With one event that is a comparison of bytes. */
    private void requireTags(int commitTags, int firstEventTags, int size) {
        int after = cursor.at();
        if (size == 1) {
            cursor.moveTo(commitTags);
            int end = cursor.enter();
            int length = end - commitTags;
            BsonCursor.require(Arrays.equals(
                    cursor.bytes(), commitTags, end, cursor.bytes(), firstEventTags, firstEventTags + length));
        } else {
            SortedSet<String> expected = new TreeSet<>();
            cursor.moveTo(commitTags);
            cursor.moveTo(cursor.enter() + 1);
            cursor.expect(EVENTS);
            cursor.enter();
            for (int i = 0; i < size; i++) {
                cursor.element(BsonCursor.DOCUMENT, i);
                expected.addAll(events.tagsOfNext());
            }
            cursor.moveTo(commitTags);
            BsonCursor.require(events.texts().equals(List.copyOf(expected)));
        }
        cursor.moveTo(after);
    }

    private byte[] hash() {
        int begin = cursor.skip(Digest.BYTES);
        return Arrays.copyOfRange(cursor.bytes(), begin, begin + Digest.BYTES);
    }
}
