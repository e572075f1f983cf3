package org.waymark.query.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.waymark.ledger.proof.SignedCheckpoint;

/** A folder with one file for each checkpoint, named by its size. A file appears whole, and none is ever written over. */
final class FolderDestination implements Destination {

    private final Path folder;

    FolderDestination(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public void publish(SignedCheckpoint checkpoint) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(fileName(checkpoint.checkpoint().size()));
        if (Files.exists(file)) {
            requireSame(file, checkpoint);
            return;
        }
        Path partial = Files.createTempFile(folder, ".checkpoint-", ".partial");
        try {
            Files.writeString(partial, checkpoint.note());
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void requireSame(Path file, SignedCheckpoint checkpoint) throws IOException {
        if (!Files.readString(file, StandardCharsets.UTF_8).equals(checkpoint.note())) {
            throw new IOException(file + " holds another checkpoint of this size: it is left as it is");
        }
    }

    /** {@return a name by which files sort in the order of the ledger} */
    static String fileName(long size) {
        return String.format(Locale.ROOT, "checkpoint-%012d.txt", size);
    }
}
