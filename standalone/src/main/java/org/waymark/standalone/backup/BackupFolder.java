package org.waymark.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that holds a backup for each time that one was made, named by its moment. Whatever else is in it is left alone. */
public final class BackupFolder {

    private static final String BEGINNING = "waymark-";
    private static final Pattern NAME = Pattern.compile(BEGINNING + BackupMoment.PATTERN);
    private static final Pattern UNFINISHED = Pattern.compile(NAME.pattern() + "\\." + BackupMoment.PATTERN);

    private final Path folder;

    public BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** A backup that is whole. */
    public record Kept(Path path, BackupManifest manifest) {}

    /** {@return where the backup of a moment goes} */
    public Path place(Instant at) {
        return folder.resolve(BEGINNING + BackupMoment.text(at));
    }

    /** {@return the backups that are whole, the newest first} */
    public List<Kept> whole() throws IOException {
        List<Kept> whole = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.filter(BackupFolder::isNamed).toList();
        }
        for (Path each : all) {
            try {
                BackupManifest.of(each).ifPresent(manifest -> whole.add(new Kept(each, manifest)));
            } catch (BackupException e) {
                // not one that this version knows to be whole
            }
        }
        whole.sort(Comparator.comparing((Kept kept) -> kept.manifest().at()).reversed());
        return whole;
    }

    private static boolean isNamed(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                && NAME.matcher(entry.getFileName().toString()).matches();
    }

    /**
     * Deletes what backups and deletions left here that were cut off, if there is anything.
     *
     * @param data the data folder that they are of, which the caller has the {@link BackupLock} of
     */
    public void clear(Path data) throws IOException {
        if (Files.isDirectory(folder)) {
            UnfinishedBackup.clear(folder, UNFINISHED, data);
        }
    }

    /**
     * Deletes the oldest backups of a ledger.
     *
     * @param newest the backup just made, which is kept whatever the clock says
     * @param keep   how many to keep, the newest among them; at least 1
     * @return what was deleted
     */
    public List<Path> keep(Kept newest, int keep, Instant at) throws IOException {
        List<Path> tooMany = whole().stream()
                .filter(kept -> !kept.path().equals(newest.path()))
                .filter(kept ->
                        kept.manifest().ledger().equals(newest.manifest().ledger()))
                .skip(keep - 1L)
                .map(Kept::path)
                .toList();
        for (Path each : tooMany) {
            UnfinishedBackup.remove(each, at);
        }
        return tooMany;
    }
}
