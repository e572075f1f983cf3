package org.waymark.standalone.tools;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.ledger.version.FolderVersion;
import org.waymark.standalone.backup.BackupFolder;
import org.waymark.standalone.backup.BackupFolder.Kept;
import org.waymark.standalone.backup.BackupLock;
import org.waymark.standalone.backup.BackupManifest;
import org.waymark.standalone.backup.LastBackup;
import org.waymark.standalone.backup.OtherFiles;
import org.waymark.standalone.backup.Room;
import org.waymark.standalone.backup.UnfinishedBackup;
import org.waymark.standalone.folder.DataFolder;

/** {@code ./waymark backup DIR}: a verified copy of a data folder, whether Waymark runs on it or not (ADR 70). */
final class BackupTool {

    private static final int MOST_KEPT = 10_000;

    private final ToolArguments arguments;
    private final ToolOutput output;
    private final Clock clock;

    BackupTool(ToolArguments arguments, ToolOutput output, Clock clock) {
        this.arguments = arguments;
        this.output = output;
        this.clock = clock;
    }

    ExitStatus run() throws IOException {
        MongoCopies.refuseBackup(arguments);
        int keep = keep();
        Path data = arguments.dataFolder();
        if (!EmbeddedMongo.isIn(data)) {
            throw new ToolException("There is no ledger in " + data + ". Name its folder: --data DIR");
        }
        FolderVersion.check(data);
        Path chosen = arguments.path(arguments.files().getFirst());
        if (chosen.startsWith(data)) {
            throw new ToolException(chosen + " is in the data folder, which would then be copied into itself. Choose a"
                    + " folder elsewhere, on another disk if there is one");
        }
        try (BackupLock _ = BackupLock.take(data)) {
            return keep == 0 ? backUp(data, chosen, clock.instant()) : backUpInTurn(data, chosen, keep);
        }
    }

    /** {@return how many to keep; 0 where the folder is to be the backup itself} */
    private int keep() {
        String given = arguments.options().get("--keep");
        if (given == null) {
            return 0;
        }
        if (!given.matches("[1-9][0-9]{0,4}") || Integer.parseInt(given) > MOST_KEPT) {
            throw new ToolException("--keep needs a number of backups, from 1 to " + MOST_KEPT);
        }
        return Integer.parseInt(given);
    }

    private ExitStatus backUpInTurn(Path data, Path chosen, int keep) throws IOException {
        Instant at = clock.instant();
        BackupFolder folder = new BackupFolder(chosen);
        Path backup = folder.place(at);
        folder.clear(data);
        ExitStatus status = backUp(data, backup, at);
        if (status == ExitStatus.DONE) {
            deleteOlder(folder, backup, keep);
        }
        return status;
    }

    /** The new one is there, so that the command has done what counts, whatever becomes of this. */
    private void deleteOlder(BackupFolder folder, Path backup, int keep) {
        try {
            BackupManifest made = BackupManifest.of(backup).orElseThrow();
            List<Path> deleted = folder.keep(new Kept(backup, made), keep, clock.instant());
            deleted.forEach(each -> say("Deleted the older backup %s.", each));
        } catch (IOException e) {
            remark("an older backup could not be deleted: " + Failures.inWords(e));
        }
    }

    private ExitStatus backUp(Path data, Path target, Instant at) throws IOException {
        try (UnfinishedBackup unfinished = UnfinishedBackup.begin(target, data, at)) {
            return written(data, target, unfinished, at);
        }
    }

    /** Writes it, and notes in the data folder what became of it. */
    private ExitStatus written(Path data, Path target, UnfinishedBackup unfinished, Instant at) throws IOException {
        try {
            Room.require(data, target);
            copyDatabase(data, EmbeddedMongo.folderIn(unfinished.folder()));
            Map<String, String> files = OtherFiles.copy(data, unfinished.folder());
            CheckedCopy copy = CheckedCopy.of(unfinished.folder(), output);
            if (copy.finding() != null) {
                say("The ledger is not intact.%n%s%nNothing was backed up.", copy.finding());
                note(() -> LastBackup.failed(data, at, "The ledger is not intact. " + copy.finding()));
                return ExitStatus.NOT_INTACT;
            }
            BackupManifest manifest = copy.manifest(at, files);
            unfinished.finish(manifest);
            note(() -> LastBackup.made(data, target, manifest));
            copy.sayAmount("Backed up %s to " + target + ".", output);
            say("Everything in it was read and verified. To use it: ./waymark restore %s --data DIR", target);
            return ExitStatus.DONE;
        } catch (IOException | RuntimeException e) {
            note(() -> LastBackup.failed(data, at, Failures.inWords(e)));
            throw e;
        }
    }

    private interface Note {
        void write() throws IOException;
    }

    private void note(Note note) {
        try {
            note.write();
        } catch (IOException e) {
            remark("what became of the backup is not noted in the data folder: " + Failures.inWords(e));
        }
    }

    private void remark(String text) {
        output.remarks().println("waymark: " + text);
    }

    private static void copyDatabase(Path data, Path target) {
        try (EmbeddedMongo ours = DataFolder.open(data)) {
            ask(ours.connectionString(), target);
        } catch (DatabaseFileException e) {
            if (!e.isInUse()) {
                throw new ToolException(String.valueOf(e.getMessage()));
            }
            ask(EmbeddedMongo.addressIn(data).orElseThrow(() -> new ToolException(notFound(data))), target);
        }
    }

    private static String notFound(Path data) {
        return "Another process has " + data + " open, and does not answer. If it is starting or stopping, try again.";
    }

    private static void ask(String address, Path target) {
        try (MongoClient client = ToolLedger.client(address)) {
            client.getDatabase("admin").runCommand(new Document(EmbeddedMongo.BACKUP, target.toString()));
        } catch (MongoCommandException e) {
            throw new ToolException("Nothing was backed up. " + e.getErrorMessage());
        } catch (MongoTimeoutException e) {
            throw new ToolException("The process that has the database open does not answer. Is it stopping?");
        }
    }

    private void say(String format, @Nullable Object... values) {
        output.result().println(String.format(Locale.UK, format, values));
    }
}
