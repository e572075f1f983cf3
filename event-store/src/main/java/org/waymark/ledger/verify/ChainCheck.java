package org.waymark.ledger.verify;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.waymark.ledger.format.CheckedCommit;
import org.waymark.ledger.format.CheckedCommit.Link;
import org.waymark.ledger.format.Digest;
import org.waymark.ledger.format.FileTrace;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.LedgerTrace;
import org.waymark.ledger.format.RedactionTrace;
import org.waymark.ledger.merkle.MerkleFrontier;
import org.waymark.ledger.verify.Anchor.Of;
import org.waymark.ledger.verify.Finding.Kind;

/** Joins commits that hold by themselves into a chain, one after the other, and compares it with what is known of it. */
final class ChainCheck {

    private static final HexFormat HEX = HexFormat.of();

    private final List<Anchor> anchors;
    private final MerkleFrontier tree = new MerkleFrontier();
    private final RedactionChecks redactions = new RedactionChecks();
    private final AttachedFiles files = new AttachedFiles();
    private int anchorsPassed;
    private long position = LedgerHead.EMPTY.position();
    private long lastFirst = LedgerHead.EMPTY.position();
    private long recordedAt = LedgerHead.EMPTY.recordedAt().toEpochMilli();
    private byte[] hash = Digest.ZERO.getData();

    ChainCheck(List<Anchor> anchors) {
        this.anchors = anchors.stream()
                .sorted(Comparator.comparingLong(Anchor::commits))
                .toList();
    }

    /** {@return whether the commit holds and follows} If not, all stays as it was. */
    boolean follows(CheckedCommit commit) {
        Link link = commit.link();
        if (link == null
                || link.first() != position + 1
                || link.number() != tree.size()
                || link.recordedAt() < recordedAt
                || !Arrays.equals(link.prev(), hash)) {
            return false;
        }
        lastFirst = link.first();
        position += link.size();
        recordedAt = link.recordedAt();
        hash = link.hash();
        tree.add(link.leaf());
        commit.traces().forEach(this::remember);
        return true;
    }

    private void remember(LedgerTrace trace) {
        switch (trace) {
            case RedactionTrace redaction -> redactions.add(redaction);
            case FileTrace file -> files.add(file);
        }
    }

    /** {@return what contradicts an anchor of the place that is reached now} */
    Optional<Finding> atAnchors() {
        while (anchorsPassed < anchors.size() && anchors.get(anchorsPassed).commits() <= tree.size()) {
            Anchor anchor = anchors.get(anchorsPassed++);
            String here = anchor.of() == Of.HEAD ? HEX.formatHex(hash) : root();
            if (anchor.commits() == tree.size() && !here.equals(anchor.hash())) {
                return Optional.of(rewritten(anchor));
            }
        }
        return Optional.empty();
    }

    private Finding rewritten(Anchor anchor) {
        String sentence =
                "The first %,d commits are consistent, but they are not those of %s: something was changed and all later hashes were recalculated."
                        .formatted(anchor.commits(), anchor.source());
        return new Finding(Kind.REWRITTEN, 0, Math.max(0, position), sentence);
    }

    /** {@return what does not hold when no commit follows} */
    Optional<Finding> atEnd() {
        if (anchorsPassed < anchors.size()) {
            Anchor anchor = anchors.getLast();
            return Optional.of(Finding.at(
                    Kind.CUT_OFF,
                    position + 1,
                    "The ledger ends here with %,d commits, but had at least %,d according to %s."
                            .formatted(tree.size(), anchor.commits(), anchor.source())));
        }
        return redactions.firstUnattested();
    }

    LedgerHead head() {
        return new LedgerHead(position, Digest.hex(new Binary(hash)), Instant.ofEpochMilli(recordedAt), tree.size());
    }

    /** {@return the first position of the last commit} */
    long lastFirst() {
        return lastFirst;
    }

    String root() {
        return HEX.formatHex(tree.root());
    }

    RedactionChecks redactions() {
        return redactions;
    }

    AttachedFiles files() {
        return files;
    }
}
