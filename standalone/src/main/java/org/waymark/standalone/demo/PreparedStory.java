package org.waymark.standalone.demo;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.export.BadExportException;
import org.waymark.ledger.export.ExportSummary;
import org.waymark.ledger.export.LedgerCopyException;
import org.waymark.ledger.export.LedgerImport;
import org.waymark.ledger.export.Progress;

/**
 * The worked example as a whole ledger for one week, kept in a folder so that it need be recorded once only: the build
 * makes it, and in another week the first start makes it anew (ADR 0022).
 */
final class PreparedStory {

    /** Makes the export of the worked example for the week of a calendar, in a file that does not exist yet. */
    interface Recorder {
        void record(StoryCalendar calendar, Path file) throws IOException;
    }

    private static final Logger log = LoggerFactory.getLogger(PreparedStory.class);
    private static final String NAME = Story.STRATEGY + "-";
    private static final String ENDING = ".ndjson.gz";

    private final Path folder;
    private final Path spare;
    private final StoryCalendar calendar;
    private final Recorder recorder;

    /**
     * @param folder  where it is looked for, and kept if that can be
     * @param spare   where it is recorded otherwise
     * @param now     what time it is; so for which week
     * @param recorder makes it where it is not there
     */
    PreparedStory(Path folder, Path spare, Clock now, Recorder recorder) {
        this.folder = folder;
        this.spare = spare;
        this.calendar = StoryCalendar.at(now.instant());
        this.recorder = recorder;
    }

    /**
     * Fills an empty ledger, or one that was filled in the same way.
     *
     * @return the last position
     * @throws LedgerCopyException if it holds something else
     * @throws IOException if the folder cannot be used
     */
    long fill(MongoDatabase ledger) throws IOException {
        String name = NAME + calendar.week() + ENDING;
        Path prepared = folder.resolve(name);
        if (Files.isReadable(prepared)) {
            try {
                return imported(prepared, ledger);
            } catch (BadExportException e) {
                log.warn("{} is damaged and is recorded anew: {}", prepared, e.getMessage());
                discard(prepared);
            }
        }
        return imported(recorded(name), ledger);
    }

    private static void discard(Path damaged) {
        try {
            Files.deleteIfExists(damaged);
        } catch (IOException e) {
            log.warn("{} stays, since it cannot be deleted", damaged, e);
        }
    }

    private Path recorded(String name) throws IOException {
        Path file = (canBeKept(name) ? folder : spare).resolve(name);
        try {
            recorder.record(calendar, file);
        } catch (FileAlreadyExistsException e) {
            log.info("Another start was quicker to record {}", file, e);
        }
        return file;
    }

    private boolean canBeKept(String name) {
        try {
            Files.createDirectories(folder);
            discardAllBut(name);
            return Files.isWritable(folder) && Files.notExists(folder.resolve(name));
        } catch (IOException e) {
            log.warn("Nothing can be kept in {}: {}", folder, e.getMessage());
            return false;
        }
    }

    private static long imported(Path file, MongoDatabase ledger) throws IOException {
        ExportSummary summary =
                new LedgerImport(ledger, LedgerSettings.withDefaults()).read(file, Progress.SILENT, Progress.SILENT);
        return summary.head().position();
    }

    /** Those of other weeks are of no more use. */
    private void discardAllBut(String name) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + "*" + ENDING)) {
            for (Path file : files) {
                if (!file.endsWith(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
