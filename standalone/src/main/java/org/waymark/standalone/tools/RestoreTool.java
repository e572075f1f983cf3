package org.waymark.standalone.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.embedded.store.ClosedDatabase;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.ledger.version.FolderVersion;
import org.waymark.standalone.backup.BackupFolder;
import org.waymark.standalone.backup.BackupFolder.Kept;
import org.waymark.standalone.backup.BackupManifest;
import org.waymark.standalone.backup.OtherFiles;
import org.waymark.standalone.backup.Room;
import org.waymark.standalone.backup.UnfinishedRestore;

/** {@code ./waymark restore BACKUP}: a data folder from a backup, which is only read (ADR 70). */
final class RestoreTool {

    private final ToolArguments arguments;
    private final ToolOutput output;

    RestoreTool(ToolArguments arguments, ToolOutput output) {
        this.arguments = arguments;
        this.output = output;
    }

    ExitStatus run() throws IOException {
        MongoCopies.refuseRestore(arguments);
        Path backup = arguments.path(arguments.files().getFirst());
        Path data = arguments.dataFolder();
        refuseOtherThanBackup(backup);
        if (data.startsWith(backup) || backup.startsWith(data)) {
            throw new ToolException("The data folder and the backup must be two folders, neither in the other."
                    + " Name the data folder: --data DIR");
        }
        FolderVersion.check(backup);
        Optional<BackupManifest> manifest = BackupManifest.of(backup);
        try (UnfinishedRestore unfinished = UnfinishedRestore.begin(backup, data)) {
            Room.require(backup, data);
            copyDatabase(backup, unfinished.folder());
            Map<String, String> files = OtherFiles.copy(backup, unfinished.folder());
            CheckedCopy copy = CheckedCopy.of(unfinished.folder(), output);
            String finding = finding(copy, files, manifest.orElse(null));
            if (finding != null) {
                output.result().println("The backup is not intact.\n" + finding + "\nNothing was restored.");
                return ExitStatus.NOT_INTACT;
            }
            unfinished.finish();
            copy.sayAmount("Restored %s to " + data + ".", output);
            output.result().println(closing(manifest, data));
            return ExitStatus.DONE;
        }
    }

    private static void refuseOtherThanBackup(Path backup) throws IOException {
        if (backup.getFileName() != null && backup.getFileName().toString().endsWith(".partial")) {
            throw new ToolException(backup + " is a backup that was cut off, so it is not whole. Choose another one");
        }
        if (Files.isDirectory(EmbeddedMongo.folderIn(backup))) {
            return;
        }
        if (EmbeddedMongo.isIn(backup)) {
            throw new ToolException(backup + " holds a database of an earlier version. Start Waymark on a copy of it:"
                    + " ./waymark run --data COPY");
        }
        List<Kept> inIt = Files.isDirectory(backup) ? new BackupFolder(backup).whole() : List.of();
        throw new ToolException("There is no backup in " + backup
                + (inIt.isEmpty()
                        ? ". Name the folder that ./waymark backup made"
                        : ", but several are: name one, such as "
                                + inIt.getFirst().path()));
    }

    private static void copyDatabase(Path backup, Path target) throws IOException {
        try {
            new ClosedDatabase(EmbeddedMongo.folderIn(backup)).copyTo(EmbeddedMongo.folderIn(target));
        } catch (DatabaseFileException e) {
            throw new ToolException(
                    e.isInUse()
                            ? "A Waymark runs on " + backup + ": copy it with ./waymark backup"
                            : backup + " is damaged, and is not restored: " + e.getMessage());
        }
    }

    private static @Nullable String finding(
            CheckedCopy copy, Map<String, String> files, @Nullable BackupManifest manifest) {
        if (copy.finding() != null || manifest == null) {
            return copy.finding();
        }
        if (!copy.isAsIn(manifest)) {
            return "Its ledger is not the one that was backed up.";
        }
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(manifest.files().keySet());
        names.removeIf(name -> Objects.equals(files.get(name), manifest.files().get(name)));
        return names.isEmpty() ? null : "Not as they were backed up: " + String.join(", ", names) + ".";
    }

    private static String closing(Optional<BackupManifest> manifest, Path data) {
        String from = manifest.map(
                        made -> "Everything in it was read and verified, as it was backed up at " + made.at() + ".")
                .orElse(
                        "Its ledger was verified. The backup does not say which other files it had: an earlier version made it.");
        return from + "\nStart with it: ./waymark run --data " + data;
    }
}
