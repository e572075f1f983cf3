package org.waymark.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a data folder says of its backups. A copy of the folder does not say it.
 *
 * @param at       the moment of the last one that was verified; null where there is none
 * @param folder   where that was written to; null where there is none
 * @param events   how many events it has
 * @param failedAt when the last attempt failed; null where it did not
 * @param failure  why, in a sentence; null where it did not
 */
public record LastBackup(
        @Nullable Instant at,
        @Nullable String folder,
        long events,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    static final String FILE = "last-backup.json";

    private static final LastBackup NONE = new LastBackup(null, null, 0, null, null);
    private static final JsonMapper JSON = new JsonMapper();

    /** {@return what is noted; empty where nothing is, or cannot be read} */
    public static Optional<LastBackup> of(Path data) {
        try {
            Path file = data.resolve(FILE);
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), LastBackup.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Notes one that is whole. */
    public static void made(Path data, Path backup, BackupManifest manifest) throws IOException {
        write(data, new LastBackup(manifest.at(), backup.toString(), manifest.events(), null, null));
    }

    /** Notes that one could not be made; what is known of the last one is kept. */
    public static void failed(Path data, Instant at, String why) throws IOException {
        LastBackup before = of(data).orElse(NONE);
        write(data, new LastBackup(before.at(), before.folder(), before.events(), at, why));
    }

    private static void write(Path data, LastBackup note) throws IOException {
        Path fresh = data.resolve(FILE + ".new");
        Files.writeString(fresh, JSON.writeValueAsString(note));
        Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
