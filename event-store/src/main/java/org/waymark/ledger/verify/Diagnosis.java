package org.waymark.ledger.verify;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.CommitShape;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.verify.Finding.Kind;

/**
 * Finds out what was done to a commit that does not follow the one before it. It may take its time: it runs once for a
 * ledger, and only for one that does not hold.
 */
public final class Diagnosis {

    private final LedgerLookup commits;
    private final LedgerHead previous;
    private final long previousFirst;
    private final long expected;

    /**
     * @param previous the last commit that holds
     * @param previousFirst its first position
     */
    Diagnosis(LedgerLookup commits, LedgerHead previous, long previousFirst) {
        this.commits = commits;
        this.previous = previous;
        this.previousFirst = previousFirst;
        this.expected = previous.position() + 1;
    }

    Finding of(RawBsonDocument raw) {
        Optional<Finding> malformed = malformed(raw);
        if (malformed.isPresent()) {
            return malformed.get();
        }
        Document document = raw.decode(new DocumentCodec());
        Commit commit = CommitDocuments.read(document);
        return misplaced(commit)
                .or(() -> new EventDiagnosis(commit, document).first())
                .or(() -> new CommitHashDiagnosis(commits, previous, commit).of(document.getInteger("size")))
                .or(() -> derivedFields(commit, document))
                .or(() -> new LinkDiagnosis(commits, previous, previousFirst).of(commit))
                .orElseGet(() -> Finding.at(
                        Kind.MALFORMED, expected, "The document is not encoded as Waymark encodes this commit."));
    }

    /** A document that cannot be read is in the place of the next commit, or before it if its id says so. */
    private Optional<Finding> malformed(RawBsonDocument raw) {
        try {
            BsonDocument document = raw.decode(new BsonDocumentCodec());
            CommitShape.Fault fault = CommitShape.of(document);
            return Optional.ofNullable(fault)
                    .map(found -> Finding.at(Kind.MALFORMED, place(document) + found.event(), found.sentence()));
        } catch (RuntimeException e) { // whatever the bytes are, and whatever the decoder makes of them
            return Optional.of(Finding.at(Kind.MALFORMED, expected, "These bytes cannot be read: " + e.getMessage()));
        }
    }

    private long place(BsonDocument document) {
        BsonValue id = document.get(CommitDocuments.ID);
        return id instanceof BsonNumber number ? Math.min(expected, number.longValue()) : expected;
    }

    private Optional<Finding> misplaced(Commit commit) {
        if (commit.first() == expected) {
            return Optional.empty();
        }
        if (isSealedAt(expected, commit)) {
            return Optional.of(reordered(commit.first()));
        }
        if (commit.first() < expected) {
            String sentence = "This commit overlaps the one before it: it was inserted.";
            return Optional.of(new Finding(Kind.INSERTED, commit.first(), commit.last(), sentence));
        }
        RawBsonDocument successor = commits.firstWith("prev", binary(previous.hash()));
        return Optional.of(
                successor != null && successor.get(CommitDocuments.ID) instanceof BsonNumber id
                        ? reordered(id.longValue())
                        : missing(commit));
    }

    private static boolean isSealedAt(long first, Commit commit) {
        return Commit.hashOf(commit.number(), first, commit.recordedAt(), commit.body(), commit.prev())
                .equals(commit.hash());
    }

    private Finding reordered(long now) {
        return Finding.at(
                Kind.REORDERED, expected, "The commit that was recorded here is now at position " + now + ".");
    }

    private Finding missing(Commit next) {
        long count = next.number() - previous.commits();
        String sentence = count > 0
                ? "Events are missing here: commits %d to %d.".formatted(previous.commits(), next.number() - 1)
                : "Events are missing here.";
        return new Finding(Kind.MISSING, expected, next.first() - 1, sentence);
    }

    private Optional<Finding> derivedFields(Commit commit, Document document) {
        if (document.getInteger("size") != commit.size()) {
            String sentence = "The commit states %d events but contains %d."
                    .formatted(document.getInteger("size"), commit.size());
            return Optional.of(new Finding(Kind.WRONG_SIZE, commit.first(), commit.last(), sentence));
        }
        List<String> tags = document.getList(CommitDocuments.TAGS, String.class);
        if (!tags.equals(CommitDocuments.write(commit).getList(CommitDocuments.TAGS, String.class))) {
            String sentence = "The tags of this commit are not those of its events.";
            return Optional.of(new Finding(Kind.ALTERED_TAG_INDEX, commit.first(), commit.last(), sentence));
        }
        return Optional.empty();
    }

    static Binary binary(String hex) {
        return new Binary(HexFormat.of().parseHex(hex));
    }
}
