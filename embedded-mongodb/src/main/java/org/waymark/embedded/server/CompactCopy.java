package org.waymark.embedded.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.waymark.embedded.store.Store;
import org.waymark.embedded.store.StoreFailedException;

/**
 * Puts a copy of what is live in the place of the database file. Nothing that was deleted or replaced is in it: not in a
 * page that nobody refers to any more, and not in space that waits to be used again.
 */
final class CompactCopy {

    private CompactCopy() {}

    /**
     * Replaces the file of a store that nobody uses meanwhile, and closes that store.
     *
     * @return how many bytes smaller the file is now
     * @throws StoreFailedException if the copy cannot be written; then the store is still open
     */
    static long replace(StoreOpening file, DurableBackend current) {
        Path copy = of(file.file());
        long sizeBefore = current.store().size();
        long size = write(copy, file, current.store());
        current.abandon();
        try {
            Files.move(copy, file.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
        StoreOpening.syncFolder(file.file());
        return sizeBefore - size;
    }

    private static long write(Path copy, StoreOpening file, Store from) {
        try {
            Files.deleteIfExists(copy);
            try (Store to = file.elsewhere(copy).open()) {
                from.copyTo(to);
                return to.size();
            }
        } catch (IOException | RuntimeException e) {
            discard(copy, e);
            throw new StoreFailedException(e);
        }
    }

    private static void discard(Path copy, Exception reason) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Where the copy is written; one that a crash left is worth nothing. */
    static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ".compacted");
    }
}
