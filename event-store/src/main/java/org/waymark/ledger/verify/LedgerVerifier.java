package org.waymark.ledger.verify;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.CheckedCommit;
import org.waymark.ledger.format.CheckedCommit.Link;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.CommitScanner;
import org.waymark.ledger.format.Digest;
import org.waymark.ledger.format.LedgerHead;

/**
 * Checks the whole ledger from the documents as they are stored: recalculates every hash, and finds the first place that
 * does not hold and how; then, that the bytes of every attached file are there. Anybody can do the same with a program of their own: {@code docs/ledger-format.md} says how. Safe for
 * several threads.
 */
public final class LedgerVerifier {

    private final RawCommits commits;
    private final FileChecks files;

    /** Makes a verifier of the ledger that the settings name. */
    public LedgerVerifier(MongoDatabase database, LedgerSettings settings) {
        this.commits = new RawCommits(database, settings.collection());
        this.files = new FileChecks(new LedgerFiles(database, settings), new LedgerCommits(database, settings));
    }

    /** {@return the first place that does not hold, nothing when the whole ledger holds; see {@link #verify()}} */
    public Optional<Finding> firstBroken() {
        return verify().finding();
    }

    /** {@return what a verification from the beginning to the end shows; see {@link #verify(List, VerificationProgress)}} */
    public Verification verify() {
        return verify(List.of(), VerificationProgress.SILENT);
    }

    /**
     * Verifies the ledger from the beginning to the end, or to the first place that does not hold.
     *
     * @param anchors what is known of it from outside: without any, a ledger cut off at its end holds
     * @throws CancellationException when the progress says not to go on
     * @throws LedgerUnavailableException when the database cannot answer
     */
    public Verification verify(List<Anchor> anchors, VerificationProgress progress) {
        long begin = System.nanoTime();
        ChainCheck chain = new ChainCheck(anchors);
        Optional<Finding> finding = follow(chain, progress).or(() -> files.firstFault(chain));
        return new Verification(
                finding,
                chain.head(),
                chain.root(),
                chain.redactions().carriedOut(),
                chain.redactions().open(),
                chain.files().expected().size(),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    /** {@return what does not hold in a commit that should follow {@code previous}; for many see {@link RunningVerification}} */
    public static Optional<Finding> check(Commit commit, LedgerHead previous) {
        RawBsonDocument document = new RawBsonDocument(CommitDocuments.write(commit), new DocumentCodec());
        Link link = new CommitScanner().check(document).link();
        boolean follows = link != null
                && link.first() == previous.position() + 1
                && link.number() == previous.commits()
                && !commit.recordedAt().isBefore(previous.recordedAt())
                && Digest.hex(commit.prev()).equals(previous.hash());
        return follows ? Optional.empty() : Optional.of(new Diagnosis(LedgerLookup.UNKNOWN, previous, -1).of(document));
    }

    private Optional<Finding> follow(ChainCheck chain, VerificationProgress progress) {
        long expected = commits.count();
        Optional<Finding> finding = chain.atAnchors();
        try (CommitPrefetch ahead = new CommitPrefetch(commits.all())) {
            for (List<CheckedCommit> chunk = ahead.next();
                    !chunk.isEmpty() && finding.isEmpty();
                    chunk = ahead.next()) {
                finding = follow(chunk, chain);
                LedgerHead head = chain.head();
                if (!progress.goOn(head.commits(), head.position() + 1, Math.max(expected, head.commits()))) {
                    throw new CancellationException("The verification was told to stop");
                }
            }
        }
        return finding.or(chain::atEnd);
    }

    private Optional<Finding> follow(List<CheckedCommit> chunk, ChainCheck chain) {
        for (CheckedCommit commit : chunk) {
            if (!chain.follows(commit)) {
                return Optional.of(new Diagnosis(commits, chain.head(), chain.lastFirst()).of(commit.document()));
            }
            Optional<Finding> rewritten = chain.atAnchors();
            if (rewritten.isPresent()) {
                return rewritten;
            }
        }
        return Optional.empty();
    }
}
