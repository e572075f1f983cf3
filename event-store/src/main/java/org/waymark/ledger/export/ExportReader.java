package org.waymark.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.verify.Anchor;
import org.waymark.ledger.verify.Anchor.Of;
import org.waymark.ledger.verify.Finding;
import org.waymark.ledger.verify.RunningVerification;
import tools.jackson.core.JacksonException;

/**
 * Reads an export from its first line to its last, compressed or not, and checks all of it: every hash derived again, the
 * chain, the numbers and the hash of the file itself. Holds one line at a time.
 */
public final class ExportReader {

    private static final int EVENTS_BETWEEN_REPORTS = 500;

    private final Lines lines;
    private final @Nullable Anchor known;
    private final Taking taking;
    private final Progress progress;
    private final RunningVerification check = new RunningVerification();
    private final ExportHeader header;
    private final Set<FileReference> attached = new HashSet<>();
    private final Set<FileReference> files = new HashSet<>();
    private long reported;

    /** What is done with what an export holds. */
    interface Taking {

        Taking NOTHING = new Taking() {};

        /** A commit that holds by itself and follows those before it. */
        default void commit(Commit commit) {}

        /** A file that an event of a commit before it attaches; a later one may erase it. */
        default void file(FileReference file, byte[] bytes) {}
    }

    private ExportReader(InputStream in, @Nullable Anchor known, Taking taking, Progress progress) throws IOException {
        this.known = known;
        this.lines = new Lines(in);
        this.taking = taking;
        this.progress = progress;
        this.header = parsed(LineReader::header);
    }

    /**
     * Checks a whole file.
     *
     * @throws BadExportException where it is torn, altered or no export at all
     * @throws IOException if it cannot be read
     */
    public static ExportSummary check(Path file, Progress progress) throws IOException {
        return read(file, Taking.NOTHING, progress);
    }

    /**
     * Checks a whole export from wherever it is read.
     *
     * @throws BadExportException where it is torn, altered or no export at all
     * @throws IOException if it cannot be read
     */
    public static ExportSummary check(InputStream in, Progress progress) throws IOException {
        return read(in, Taking.NOTHING, progress);
    }

    /**
     * Checks a whole file, and that it extends what is known of the ledger from outside.
     *
     * @throws BadExportException where it is torn, altered, no export at all, or of another ledger
     * @throws IOException if it cannot be read
     */
    public static ExportSummary check(Path file, Anchor known, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new ExportReader(in, known, Taking.NOTHING, progress).readToTheEnd();
        }
    }

    /**
     * Checks a whole file and hands over its commits and files, each once it holds by itself. That the file as a whole holds is
     * known only at its end.
     */
    static ExportSummary read(Path file, Taking taking, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, taking, progress);
        }
    }

    static ExportSummary read(InputStream in, Taking taking, Progress progress) throws IOException {
        return new ExportReader(in, null, taking, progress).readToTheEnd();
    }

    private ExportSummary readToTheEnd() throws IOException {
        while (true) {
            switch (parsed(LineReader::commitOrTrailer)) {
                case ExportLine.OfCommit(Commit commit) -> take(commit);
                case ExportLine.OfFile(FileReference file, byte[] bytes) -> take(file, bytes);
                case ExportTrailer trailer -> {
                    end(trailer);
                    return new ExportSummary(
                            header.origin(),
                            header.exportedAt(),
                            check.head(),
                            check.root(),
                            check.files().keySet());
                }
            }
        }
    }

    private void take(Commit commit) {
        check.add(commit).ifPresent(this::refuse);
        if (commit.number() + 1 == header.head().commits()
                && !check.head().hash().equals(header.head().hash())) {
            throw bad("the first line gives a different hash for this commit");
        }
        requireKnown();
        commit.body().events().stream()
                .flatMap(event -> FileReference.of(event.metadata().content()).stream())
                .forEach(attached::add);
        taking.commit(commit);
        if (check.head().position() - reported >= EVENTS_BETWEEN_REPORTS) {
            report();
        }
    }

    private void take(FileReference file, byte[] bytes) {
        if (!attached.contains(file)) {
            throw bad("no event before it attaches this file");
        }
        if (!files.add(file)) {
            throw bad("the file was there already");
        }
        taking.file(file, bytes);
    }

    private void requireKnown() {
        if (known == null || known.commits() != check.head().commits()) {
            return;
        }
        String here = known.of() == Of.ROOT ? check.root() : check.head().hash();
        if (!here.equals(known.hash())) {
            throw bad("the first " + known.commits() + " commits are consistent, but they are not those of "
                    + known.source());
        }
    }

    private void end(ExportTrailer trailer) throws IOException {
        check.end().ifPresent(this::refuse);
        check.files().forEach((file, position) -> {
            if (!files.contains(file)) {
                throw bad("the bytes of the file that position " + position + " attaches are missing before it");
            }
        });
        LedgerHead head = check.head();
        if (known != null && head.commits() < known.commits()) {
            throw bad("the export ends with " + head.commits() + " commits, but there were " + known.commits()
                    + " according to " + known.source());
        }
        if (head.commits() < header.head().commits()
                || trailer.commits() != head.commits()
                || trailer.events() != head.position() + 1
                || !trailer.head().equals(head.hash())) {
            throw bad("commits before it are missing");
        }
        if (!trailer.sha256().equals(lines.sha256BeforeLast())) {
            throw bad("the file was altered: the hash of the lines before it does not match");
        }
        if (lines.next() != null) {
            throw bad("the file continues after its end");
        }
        report();
    }

    private void report() {
        reported = check.head().position();
        progress.at(reported + 1, Math.max(reported, header.head().position()) + 1);
    }

    private <T> T parsed(Function<byte[], T> parser) throws IOException {
        byte @Nullable [] line = lines.next();
        if (line == null) {
            throw bad("the file was cut off before this line");
        }
        try {
            return parser.apply(line);
        } catch (MalformedLineException e) {
            throw new BadExportException(lines.number(), null, String.valueOf(e.getMessage()), e);
        } catch (JacksonException e) {
            throw new BadExportException(lines.number(), null, "not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private void refuse(Finding finding) {
        throw new BadExportException(lines.number(), finding.position(), finding.toString(), null);
    }

    private BadExportException bad(String what) {
        return new BadExportException(lines.number(), null, what, null);
    }
}
