package org.waymark.ledger.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.CommitScanner;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.LedgerHead;

/**
 * Verifies commits that are at hand one after the other, from the first one on, wherever they come from. Finds the same as
 * {@link LedgerVerifier}. Not safe for several threads.
 */
public final class RunningVerification {

    private final DocumentCodec codec = new DocumentCodec();
    private final CommitScanner scanner = new CommitScanner();
    private final ChainCheck chain = new ChainCheck(List.of());

    /** {@return what does not hold in the commit that comes next} Where something does not, the commit is not added. */
    public Optional<Finding> add(Commit commit) {
        return add(new RawBsonDocument(CommitDocuments.write(commit), codec));
    }

    /** {@return what does not hold in the document that comes next, as a collection holds it} */
    public Optional<Finding> add(RawBsonDocument document) {
        return chain.follows(scanner.check(document))
                ? Optional.empty()
                : Optional.of(new Diagnosis(LedgerLookup.UNKNOWN, chain.head(), chain.lastFirst()).of(document));
    }

    /** {@return what does not hold when nothing follows: a part that is redacted and that no event attests} */
    public Optional<Finding> end() {
        return chain.atEnd();
    }

    /** {@return the last commit that was added} */
    public LedgerHead head() {
        return chain.head();
    }

    /** {@return the files that the commits attach and do not erase, by the position of the first event that attaches each} */
    public Map<FileReference, Long> files() {
        return chain.files().expected();
    }

    /** {@return the root of the Merkle tree of the commits that were added, 64 hex digits} */
    public String root() {
        return chain.root();
    }
}
