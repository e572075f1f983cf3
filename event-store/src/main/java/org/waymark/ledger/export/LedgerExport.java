package org.waymark.ledger.export;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.files.DamagedFileException;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.verify.RunningVerification;

/**
 * Writes a whole ledger as lines of JSON: a header, a line for each commit, one for each attached file, a trailer (ADR 0014 and 0056). Everything is checked
 * on the way, since a copy of a ledger that does not hold could not be read back.
 *
 * <p>The export goes up to the head as it was at the beginning. Where a part of an event is redacted it goes on to the
 * head as it is at the end, which holds the event that says so even where the redaction happened meanwhile.
 */
public final class LedgerExport {

    private static final int EVENTS_BETWEEN_REPORTS = 500;
    private static final int BUFFER_BYTES = 1 << 16;

    private final LedgerCommits commits;
    private final LedgerFiles files;
    private final String origin;
    private final Clock clock;

    /** @param origin the name of the ledger, as its checkpoints have it */
    public LedgerExport(MongoDatabase database, LedgerSettings settings, String origin, Clock clock) {
        this(new LedgerCommits(database, settings), new LedgerFiles(database, settings), origin, clock);
    }

    LedgerExport(LedgerCommits commits, LedgerFiles files, String origin, Clock clock) {
        this.commits = commits;
        this.files = files;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * Writes the export, uncompressed, and flushes; what is written when it throws lacks the last line.
     *
     * @throws LedgerCopyException if the ledger is not intact
     * @throws org.waymark.ledger.LedgerUnavailableException when the database cannot answer
     * @throws IOException if the stream takes no more
     */
    public ExportSummary write(OutputStream out, Progress progress) throws IOException {
        try {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
            ExportSummary summary = new Run(new LineWriter(buffered), progress).writeAll();
            buffered.flush();
            return summary;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One export under way. */
    private final class Run {

        private final LineWriter lines;
        private final Progress progress;
        private final RunningVerification check = new RunningVerification();
        private boolean redactedPart;
        private long until;
        private long reported;

        Run(LineWriter lines, Progress progress) {
            this.lines = lines;
            this.progress = progress;
        }

        ExportSummary writeAll() throws IOException {
            ExportHeader header = new ExportHeader(origin, clock.instant(), commits.head());
            lines.header(header);
            until = header.head().position();
            Set<FileReference> written = new HashSet<>();
            do {
                do {
                    redactedPart = false;
                    commits.forEach(check.head().position() + 1, until, this::write);
                    if (check.head().position() < until) {
                        throw doesNotHold("Position " + (check.head().position() + 1) + ": it is missing.");
                    }
                    until = redactedPart ? commits.head().position() : until;
                } while (check.head().position() < until);
            } while (!writeFiles(written));
            check.end().ifPresent(finding -> {
                throw doesNotHold(finding.toString());
            });
            LedgerHead head = check.head();
            lines.trailer(head);
            progress.at(head.position() + 1, head.position() + 1);
            return new ExportSummary(
                    origin,
                    header.exportedAt(),
                    head,
                    check.root(),
                    check.files().keySet());
        }

        /**
         * Writes the files that were not written yet.
         *
         * @return false where one is gone and commits follow that may say why: it was erased meanwhile
         */
        private boolean writeFiles(Set<FileReference> written) throws IOException {
            for (Map.Entry<FileReference, Long> expected : check.files().entrySet()) {
                FileReference file = expected.getKey();
                if (!written.contains(file)) {
                    Optional<byte[]> bytes = read(file, expected.getValue());
                    if (bytes.isEmpty()) {
                        until = commits.head().position();
                        if (until == check.head().position()) {
                            throw fileFault(expected.getValue(), "the bytes of its file are missing");
                        }
                        return false;
                    }
                    lines.file(file, bytes.get());
                    written.add(file);
                }
            }
            return true;
        }

        private Optional<byte[]> read(FileReference file, long position) {
            try {
                return files.read(file);
            } catch (DamagedFileException e) {
                throw fileFault(position, "the bytes of its file are not those that were attached");
            }
        }

        private static LedgerCopyException fileFault(long position, String what) {
            return doesNotHold(
                    "Position %d: %s. Attach the same file again, which puts its bytes back, or have it erased."
                            .formatted(position, what));
        }

        private void write(Commit commit) {
            check.add(commit).ifPresent(finding -> {
                throw doesNotHold(finding.toString());
            });
            redactedPart |= commit.body().events().stream().anyMatch(Run::isRedacted);
            try {
                lines.commit(commit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (commit.last() - reported >= EVENTS_BETWEEN_REPORTS) {
                reported = commit.last();
                progress.at(reported + 1, until + 1);
            }
        }

        private static boolean isRedacted(EventBody event) {
            return event.payload().isRedacted() || event.metadata().isRedacted();
        }

        private static LedgerCopyException doesNotHold(String finding) {
            return new LedgerCopyException(
                    "The ledger is not intact, so an export of it could not be imported. " + finding, null);
        }
    }
}
