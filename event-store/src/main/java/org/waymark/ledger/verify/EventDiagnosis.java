package org.waymark.ledger.verify;

import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.Digest;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.EventHash;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.Salted;
import org.waymark.ledger.verify.Finding.Kind;

/** Finds out what of an event does not hold, by deriving each hash from what it is the hash of and by ruling out. */
final class EventDiagnosis {

    private final Commit commit;
    private final Document stored;
    private final Document rewritten;

    /** @param stored the commit's document */
    EventDiagnosis(Commit commit, Document stored) {
        this.commit = commit;
        this.stored = stored;
        this.rewritten = CommitDocuments.write(commit);
    }

    /** {@return the first event with something that does not hold} */
    Optional<Finding> first() {
        return PlacedEvent.of(commit).map(this::check).flatMap(Optional::stream).findFirst();
    }

    private Optional<Finding> check(PlacedEvent placed) {
        EventBody event = placed.body();
        int index = (int) (placed.position() - commit.first());
        Binary metadataHash = derived(event.metadata(), EventHash::ofMetadata);
        if (!metadataHash.equals(event.metadata().hash()) || isOutOfOrder("metadata", index)) {
            return part(
                    placed,
                    Kind.ALTERED_METADATA,
                    "metadata",
                    metadataHash,
                    event.payload().hash());
        }
        Binary payloadHash = derived(event.payload(), EventHash::ofPayload);
        if (!payloadHash.equals(event.payload().hash())) {
            return part(placed, Kind.ALTERED_PAYLOAD, "payload", metadataHash, payloadHash);
        }
        Binary derived = hash(event, metadataHash, payloadHash);
        if (!derived.equals(event.hash()) || isOutOfOrder("tags", index)) {
            return Optional.of(envelope(placed, derived, index));
        }
        return Optional.empty();
    }

    private interface Hashing<T> {
        Binary hash(Binary salt, T content);
    }

    private static <T> Binary derived(Salted<T> part, Hashing<T> hashing) {
        @Nullable Binary salt = part.salt();
        return salt == null ? part.hash() : hashing.hash(salt, part.content());
    }

    private boolean isOutOfOrder(String field, int index) {
        Document before = stored.getList("events", Document.class).get(index);
        Document after = rewritten.getList("events", Document.class).get(index);
        return !Objects.equals(before.get(field), after.get(field));
    }

    private static Binary hash(EventBody event, Binary metadataHash, Binary payloadHash) {
        return EventHash.of(
                event.id(),
                event.type().name(),
                event.version(),
                event.decidedAt(),
                event.tags(),
                metadataHash,
                payloadHash);
    }

    /** Where the event's hash holds with the derived hash of a part, it is the stored hash of that part that was changed. */
    private static Optional<Finding> part(
            PlacedEvent placed, Kind kind, String name, Binary metadataHash, Binary payloadHash) {
        boolean hashAltered = hash(placed.body(), metadataHash, payloadHash)
                        .equals(placed.body().hash())
                && !(metadataHash.equals(placed.body().metadata().hash())
                        && payloadHash.equals(placed.body().payload().hash()));
        return Optional.of(
                hashAltered
                        ? Finding.at(
                                Kind.ALTERED_HASH,
                                placed.position(),
                                "The stored hash of this event's %s was changed; the %s itself is intact."
                                        .formatted(name, name))
                        : Finding.at(
                                kind,
                                placed.position(),
                                "The %s of this event, or its salt, was changed after it was recorded."
                                        .formatted(name)));
    }

    private Finding envelope(PlacedEvent placed, Binary derived, int index) {
        if (!isOutOfOrder("tags", index) && sealsWith(placed, derived)) {
            return Finding.at(
                    Kind.ALTERED_HASH,
                    placed.position(),
                    "The stored hash of this event was changed; the event itself is intact.");
        }
        String redacted =
                placed.body().metadata().isRedacted() || placed.body().payload().isRedacted()
                        ? ", or the hash of its redacted part,"
                        : "";
        return Finding.at(
                Kind.ALTERED_ENVELOPE,
                placed.position(),
                "The id, type, version, time of decision or tags of this event%s were changed after it was recorded."
                        .formatted(redacted));
    }

    private boolean sealsWith(PlacedEvent placed, Binary eventHash) {
        Digest digest = Commit.head(commit.number(), commit.first(), commit.recordedAt(), commit.prev(), commit.size());
        PlacedEvent.of(commit)
                .map(event -> event.position() == placed.position()
                        ? eventHash
                        : event.body().hash())
                .forEach(hash -> digest.field(hash.getData()));
        return digest.sha256().equals(commit.hash());
    }
}
