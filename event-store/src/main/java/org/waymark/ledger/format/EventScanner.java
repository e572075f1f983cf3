package org.waymark.ledger.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.waymark.ledger.format.RedactionAttestation.Part;
import org.waymark.ledger.format.RedactionTrace.Attested;
import org.waymark.ledger.format.RedactionTrace.Redacted;

/** Re-derives the hashes of one event from its bytes, for {@link CommitScanner}. */
final class EventScanner {

    private static final byte[] ID = BsonCursor.text("id");
    private static final byte[] TYPE = BsonCursor.text("type");
    private static final byte[] VERSION = BsonCursor.text("version");
    private static final byte[] DECIDED_AT = BsonCursor.date("decidedAt");
    private static final byte[] TAGS = BsonCursor.array("tags");
    private static final byte[] METADATA = BsonCursor.array("metadata");
    private static final byte[] METADATA_SALT = BsonCursor.binary("metadataSalt", Salted.SALT_BYTES);
    private static final byte[] METADATA_HASH = BsonCursor.binary("metadataHash", Digest.BYTES);
    private static final byte[] PAYLOAD = BsonCursor.text("payload");
    private static final byte[] PAYLOAD_SALT = BsonCursor.binary("payloadSalt", Salted.SALT_BYTES);
    private static final byte[] PAYLOAD_HASH = BsonCursor.binary("payloadHash", Digest.BYTES);
    private static final byte[] HASH = BsonCursor.binary("hash", Digest.BYTES);
    private static final byte[] ATTESTS = RedactionAttestation.KEY.getBytes(StandardCharsets.UTF_8);
    private static final byte[] ATTACHES = FileReference.KEY.getBytes(StandardCharsets.UTF_8);
    private static final byte[] ERASES = FileReference.ERASES.getBytes(StandardCharsets.UTF_8);
    private static final int NO_SALT = -1;

    private final BsonCursor cursor;
    private final Digest envelope = new Digest();
    private final Digest part = new Digest();
    private final byte[] derived = new byte[Digest.BYTES];
    private int tags;

    EventScanner(BsonCursor cursor) {
        this.cursor = cursor;
    }

    /** {@return where the tags of the event checked last are} */
    int tags() {
        return tags;
    }

    /**
     * Passes an event that has to hold.
     *
     * @param hashes where its hash is written
     */
    void check(long position, byte[] hashes, int offset, List<LedgerTrace> traces) {
        envelope.clear();
        part.clear();
        int end = cursor.enter();
        envelope(envelope);
        metadata(position, traces);
        payload(position, traces);
        envelope.sha256(hashes, offset);
        cursor.expect(HASH);
        requireEqual(hashes, offset);
        cursor.leave(end);
    }

    private void envelope(Digest digest) {
        cursor.expect(ID);
        cursor.text(digest);
        cursor.expect(TYPE);
        cursor.text(digest);
        cursor.expect(VERSION);
        cursor.text(digest);
        cursor.expect(DECIDED_AT);
        digest.number(cursor.int64());
        cursor.expect(TAGS);
        tags = cursor.at();
        int end = cursor.enter();
        int count = digest.length();
        digest.number(0);
        int index = 0;
        for (; cursor.element(BsonCursor.TEXT, index); index++) {
            cursor.text(digest);
        }
        digest.numberAt(count, index);
        cursor.leave(end);
    }

    private void metadata(long position, List<LedgerTrace> traces) {
        cursor.expect(METADATA);
        int begin = cursor.at();
        cursor.moveTo(cursor.enter() + 1);
        int salt = salt(METADATA_SALT);
        int after = cursor.at();
        cursor.moveTo(begin);
        pairs(position, traces);
        cursor.moveTo(after);
        part.sha256(derived, 0);
        hashOrTrace(METADATA_HASH, salt, new Target(position, Part.METADATA), traces);
    }

    /** Adds the pairs of the metadata to the digest, and what they attest, attach or erase to the traces. */
    private void pairs(long position, List<LedgerTrace> traces) {
        int end = cursor.enter();
        int count = part.length();
        part.number(0);
        int index = 0;
        for (; cursor.element(BsonCursor.ARRAY, index); index++) {
            int pairEnd = cursor.enter();
            BsonCursor.require(cursor.element(BsonCursor.TEXT, 0));
            int size = cursor.skipText();
            int key = cursor.at() - 1 - size;
            part.field(cursor.bytes(), key, size);
            BsonCursor.require(cursor.element(BsonCursor.TEXT, 1));
            cursor.text(part);
            trace(position, key, key + size, traces);
            cursor.leave(pairEnd);
        }
        part.numberAt(count, index);
        cursor.leave(end);
    }

    private void trace(long position, int key, int keyEnd, List<LedgerTrace> traces) {
        if (isKey(ATTESTS, key, keyEnd)) {
            RedactionAttestation.of(Map.of(RedactionAttestation.KEY, value(keyEnd)))
                    .ifPresent(attestation -> traces.add(new Attested(position, attestation)));
        } else if (isKey(ATTACHES, key, keyEnd)) {
            FileReference.parse(value(keyEnd)).ifPresent(file -> traces.add(new FileTrace.Attached(position, file)));
        } else if (isKey(ERASES, key, keyEnd)) {
            FileReference.position(value(keyEnd))
                    .ifPresent(attached -> traces.add(new FileTrace.Erased(position, attached)));
        }
    }

    private boolean isKey(byte[] name, int key, int keyEnd) {
        return Arrays.equals(cursor.bytes(), key, keyEnd, name, 0, name.length);
    }

    private String value(int keyEnd) {
        int begin = keyEnd + 1 + 3 + Integer.BYTES; // behind the key's zero, and the value's type, name and length
        return new String(cursor.bytes(), begin, cursor.at() - 1 - begin, StandardCharsets.UTF_8);
    }

    private void payload(long position, List<LedgerTrace> traces) {
        cursor.expect(PAYLOAD);
        int size = cursor.skipText();
        int begin = cursor.at() - 1 - size;
        int salt = salt(PAYLOAD_SALT);
        part.raw(cursor.bytes(), begin, size);
        part.sha256(derived, 0);
        hashOrTrace(PAYLOAD_HASH, salt, new Target(position, Part.PAYLOAD), traces);
    }

    private record Target(long position, Part part) {}

    /** Adds the salt to the digest, if there is one. */
    private int salt(byte[] field) {
        if (!cursor.skipIf(field)) {
            return NO_SALT;
        }
        int salt = cursor.skip(Salted.SALT_BYTES);
        part.raw(cursor.bytes(), salt, Salted.SALT_BYTES);
        return salt;
    }

    private void hashOrTrace(byte[] field, int salt, Target target, List<LedgerTrace> traces) {
        cursor.expect(field);
        envelope.field(cursor.bytes(), cursor.at(), Digest.BYTES);
        if (salt == NO_SALT) {
            traces.add(new Redacted(target.position(), target.part(), new Binary(derived.clone())));
            cursor.skip(Digest.BYTES);
        } else {
            requireEqual(derived, 0);
        }
    }

    private void requireEqual(byte[] hash, int offset) {
        int stored = cursor.skip(Digest.BYTES);
        BsonCursor.require(
                Arrays.equals(cursor.bytes(), stored, stored + Digest.BYTES, hash, offset, offset + Digest.BYTES));
    }

    /** Passes an event that was checked already. {@return its tags} */
    List<String> tagsOfNext() {
        int end = cursor.enter();
        envelope.clear();
        envelope(envelope);
        envelope.clear();
        cursor.moveTo(tags);
        List<String> texts = texts();
        cursor.moveTo(end + 1);
        return texts;
    }

    /** Passes an array of texts. {@return the texts} */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        int end = cursor.enter();
        while (cursor.element(BsonCursor.TEXT, texts.size())) {
            texts.add(cursor.lastText(cursor.skipText()));
        }
        cursor.leave(end);
        return texts;
    }
}
