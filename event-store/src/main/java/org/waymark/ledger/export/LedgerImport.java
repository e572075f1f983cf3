package org.waymark.ledger.export;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.PositionTakenException;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.FileReference;

/**
 * Reads an export into an empty ledger, which then has the same positions and hashes. The whole file is checked before
 * anything is written. An import that was cut off can be repeated with the same file: it goes on where it ended.
 */
public final class LedgerImport {

    private final LedgerCommits commits;
    private final LedgerFiles files;
    private final LedgerSettings settings;

    public LedgerImport(MongoDatabase database, LedgerSettings settings) {
        this(new LedgerCommits(database, settings), new LedgerFiles(database, settings), settings);
    }

    LedgerImport(LedgerCommits commits, LedgerFiles files, LedgerSettings settings) {
        this.commits = commits;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Imports a file.
     *
     * @param checking receives the progress of the first pass, which only reads
     * @param storing receives the progress of the second
     * @throws BadExportException if the file is torn or altered; nothing was written
     * @throws LedgerCopyException if the ledger holds something else than the beginning of this file; nothing was written
     * @throws org.waymark.ledger.LedgerUnavailableException when the database fails; import the file again to go on
     * @throws IOException if the file cannot be read
     */
    public ExportSummary read(Path file, Progress checking, Progress storing) throws IOException {
        ImportResume there = new ImportResume(commits);
        ExportSummary summary = ExportReader.read(file, comparing(there), checking);
        if (there.head().position() > summary.head().position()) {
            throw new LedgerCopyException(
                    "The ledger already contains this export and more: there is nothing to import", null);
        }
        try {
            Batches batches = new Batches(new ImportResume(commits), summary.files());
            ExportReader.read(file, batches, storing);
            batches.store();
        } catch (PositionTakenException e) {
            throw new LedgerCopyException(
                    "Somebody else writes to this ledger. Stop every service that uses it, then import again", e);
        }
        if (!commits.head().equals(summary.head())) {
            throw new LedgerCopyException("The ledger does not end where the export does after the import", null);
        }
        return summary;
    }

    private static ExportReader.Taking comparing(ImportResume there) {
        return new ExportReader.Taking() {
            @Override
            public void commit(Commit commit) {
                there.holds(commit);
            }
        };
    }

    /** Collects commits that are not there yet and stores them in runs of a bounded size; files one by one. */
    private final class Batches implements ExportReader.Taking {

        private final ImportResume there;
        private final Set<FileReference> wanted;
        private final List<Commit> run = new ArrayList<>();
        private long characters;

        /** @param wanted the files that are not erased by the end of the export */
        Batches(ImportResume there, Set<FileReference> wanted) {
            this.there = there;
            this.wanted = wanted;
        }

        @Override
        public void file(FileReference reference, byte[] bytes) {
            if (wanted.contains(reference)) {
                files.store(reference, bytes);
            }
        }

        @Override
        public void commit(Commit commit) {
            if (there.holds(commit)) {
                return;
            }
            run.add(commit);
            characters += commit.body().events().stream()
                    .mapToLong(Batches::characters)
                    .sum();
            if (run.size() >= settings.maxBatchCommits() || characters >= settings.maxBatchBytes()) {
                store();
            }
        }

        void store() {
            if (!run.isEmpty()) {
                commits.append(run);
                run.clear();
                characters = 0;
            }
        }

        private static long characters(EventBody event) {
            return event.payload().content().length();
        }
    }
}
