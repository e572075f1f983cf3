package org.waymark.ledger.verify;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.files.DamagedFileException;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.verify.Finding.Kind;

/** Compares the bytes that are stored beside the ledger with what its events attach. */
final class FileChecks {

    private final LedgerFiles files;
    private final LedgerCommits commits;

    FileChecks(LedgerFiles files, LedgerCommits commits) {
        this.files = files;
        this.commits = commits;
    }

    /** {@return the first file that is not as it was attached} It reads the bytes of all that are not erased. */
    Optional<Finding> firstFault(ChainCheck chain) {
        Map<FileReference, Long> expected = chain.files().expected();
        for (Map.Entry<FileReference, Long> file : expected.entrySet()) {
            try {
                if (files.read(file.getKey()).isEmpty() && !isErasedSince(chain, file.getKey())) {
                    return Optional.of(Finding.at(
                            Kind.MISSING_FILE, file.getValue(), "The bytes of the file that it attaches are missing."));
                }
            } catch (DamagedFileException e) {
                return Optional.of(Finding.at(
                        Kind.ALTERED_FILE,
                        file.getValue(),
                        "The bytes of the file that it attaches are not those that were attached."));
            }
        }
        return Optional.empty();
    }

    /** Whether what was recorded since the verification erases every attachment of the file that it found. */
    private boolean isErasedSince(ChainCheck chain, FileReference file) {
        Set<Long> positions = new HashSet<>(chain.files().attaching(file));
        commits.forEach(
                chain.head().position() + 1,
                commits.head().position(),
                commit -> commit.body()
                        .events()
                        .forEach(
                                event -> FileReference.erasedBy(event.metadata().content())
                                        .ifPresent(positions::remove)));
        return positions.isEmpty();
    }
}
