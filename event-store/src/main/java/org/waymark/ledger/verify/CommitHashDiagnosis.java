package org.waymark.ledger.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.bson.BsonBinary;
import org.bson.BsonNumber;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitBody;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.CommitShape;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.verify.Finding.Kind;

/** Finds out what was done to a commit at its right place whose events hold but whose hash does not. */
final class CommitHashDiagnosis {

    /** Pairs of events are tried up to this size: about 500 hashes. */
    private static final int MOST_EVENTS_TO_SWAP = 32;

    private final LedgerLookup commits;
    private final LedgerHead previous;
    private final Commit commit;
    private final Binary prev;

    CommitHashDiagnosis(LedgerLookup commits, LedgerHead previous, Commit commit) {
        this.commits = commits;
        this.previous = previous;
        this.commit = commit;
        this.prev = Diagnosis.binary(previous.hash());
    }

    /** @param size how many events the commit says that it has */
    Optional<Finding> of(int size) {
        if (isSealed(commit.number(), commit.prev(), commit.body())) {
            return Optional.empty();
        }
        return field().or(this::fromElsewhere)
                .or(() -> events(size))
                .or(this::swapped)
                .or(() -> Optional.of(timeOrHash()));
    }

    private Optional<Finding> field() {
        if (isSealed(commit.number(), prev, commit.body())) {
            return found(Kind.ALTERED_HASH, "The link of this commit to the one before it was changed.");
        }
        if (isSealed(previous.commits(), commit.prev(), commit.body())) {
            return found(
                    Kind.WRONG_NUMBER,
                    "The commit states the number %d but was recorded as %d."
                            .formatted(commit.number(), previous.commits()));
        }
        return Optional.empty();
    }

    /** A commit that was recorded behind another one than it follows here. */
    private Optional<Finding> fromElsewhere() {
        if (commit.prev().equals(prev)) {
            return Optional.empty();
        }
        RawBsonDocument before = commits.firstWith("hash", commit.prev());
        OptionalLong recorded = before == null || CommitShape.of(before) != null
                ? OptionalLong.empty()
                : recordedBehind(CommitDocuments.read(before.decode(new DocumentCodec())));
        if (recorded.isEmpty()) {
            return found(Kind.INSERTED, "This commit was never recorded in this ledger, or was recorded differently.");
        }
        long first = recorded.getAsLong();
        RawBsonDocument there = commits.firstFrom(first);
        boolean copy = there != null && commit.hash().equals(binary(there, "hash")) && first < commit.first();
        return copy
                ? found(Kind.INSERTED, "A copy of the commit at position " + first + " was inserted here.")
                : found(Kind.REORDERED, "The commit that is here was recorded at position " + first + ".");
    }

    /** Where the commit was recorded: behind the one that it follows, which may have changed places with this one. */
    private OptionalLong recordedBehind(Commit before) {
        return LongStream.of(before.last() + 1, commit.first() + before.size())
                .filter(first -> Commit.hashOf(
                                commit.number(), first, commit.recordedAt(), commit.body(), commit.prev())
                        .equals(commit.hash()))
                .findFirst();
    }

    /** Fewer or more events than there is room for up to the next commit. */
    private Optional<Finding> events(int size) {
        RawBsonDocument next = next();
        BsonValue nextId = next == null ? null : next.get(CommitDocuments.ID);
        long room = nextId instanceof BsonNumber number ? number.longValue() - commit.first() : size;
        if (commit.size() < room) {
            String sentence = "%d events of this commit are missing.".formatted(room - commit.size());
            return Optional.of(new Finding(Kind.MISSING, commit.first(), commit.first() + room - 1, sentence));
        }
        if (commit.size() > room) {
            long at = commit.first() + insertedEvent();
            return Optional.of(Finding.at(Kind.INSERTED, at, "An event was inserted into this commit."));
        }
        return Optional.empty();
    }

    /** The event without which the commit holds, or the last. */
    private int insertedEvent() {
        for (int i = 0; i < commit.size(); i++) {
            List<EventBody> without = new ArrayList<>(commit.body().events());
            without.remove(i);
            if (isSealed(commit.number(), commit.prev(), new CommitBody(without))) {
                return i;
            }
        }
        return commit.size() - 1;
    }

    private Optional<Finding> swapped() {
        int size = commit.size() > MOST_EVENTS_TO_SWAP ? 0 : commit.size();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                List<EventBody> swapped = new ArrayList<>(commit.body().events());
                Collections.swap(swapped, i, j);
                if (isSealed(commit.number(), commit.prev(), new CommitBody(swapped))) {
                    String sentence = "Two events of this commit were swapped.";
                    return Optional.of(new Finding(Kind.REORDERED, commit.first() + i, commit.first() + j, sentence));
                }
            }
        }
        return Optional.empty();
    }

    /** Everything else holds. Which of the two it is shows in what the next commit follows. */
    private Finding timeOrHash() {
        RawBsonDocument next = next();
        Binary followed = next == null ? null : binary(next, "prev");
        Instant time = commit.recordedAt();
        if (time.isBefore(previous.recordedAt()) || commit.hash().equals(followed)) {
            return Finding.at(
                    Kind.ALTERED_TIME,
                    commit.first(),
                    "The recorded time of this commit was changed (it is now %s), or an event was changed with all its hashes."
                            .formatted(time));
        }
        if (derived().equals(followed)) {
            return Finding.at(
                    Kind.ALTERED_HASH,
                    commit.first(),
                    "The stored hash of this commit was changed; the commit itself is intact.");
        }
        return Finding.at(
                Kind.ALTERED_TIME_OR_HASH,
                commit.first(),
                "The recorded time of this commit, or its hash, was changed: no later commit shows which.");
    }

    private @Nullable RawBsonDocument next() {
        return commits.firstFrom(commit.first() + 1);
    }

    private Binary derived() {
        return Commit.hashOf(commit.number(), commit.first(), commit.recordedAt(), commit.body(), commit.prev());
    }

    private boolean isSealed(long number, Binary behind, CommitBody body) {
        return Commit.hashOf(number, commit.first(), commit.recordedAt(), body, behind)
                .equals(commit.hash());
    }

    static @Nullable Binary binary(RawBsonDocument document, String field) {
        return document.get(field) instanceof BsonBinary binary ? new Binary(binary.getData()) : null;
    }

    private Optional<Finding> found(Kind kind, String sentence) {
        return Optional.of(new Finding(kind, commit.first(), commit.last(), sentence));
    }
}
