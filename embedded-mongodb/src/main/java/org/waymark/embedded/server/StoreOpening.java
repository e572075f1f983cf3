package org.waymark.embedded.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.embedded.store.BlockFile;
import org.waymark.embedded.store.CheckedFileStore;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.embedded.store.Store;

/**
 * Opens the store of a file at what was acknowledged: the store itself would fall back to any older state it finds whole,
 * and take a newer one for whole that a power cut tore.
 */
public final class StoreOpening {

    private static final Logger log = LoggerFactory.getLogger(StoreOpening.class);

    /** Pages are rewritten whole with every commit, so small ones keep small commits small. */
    private static final int PAGE_BYTES = 4 * 1024;

    private static final int CACHE_MEGABYTES = 64;

    private final Path file;
    private final BlockFile.Opener opener;

    public StoreOpening(Path file, BlockFile.Opener opener) {
        this.file = file;
        this.opener = opener;
    }

    Path file() {
        return file;
    }

    /** The same for another file. */
    StoreOpening elsewhere(Path other) {
        return new StoreOpening(other, opener);
    }

    /** @throws DatabaseFileException if the file is in use, damaged, or cannot be read and written */
    public Store open() {
        try {
            Store store = openAtLast();
            while (dropsTornEnd(store)) {
                store = openAtLast();
            }
            return store;
        } catch (IOException | MVStoreException e) {
            throw DatabaseFileException.opening(file, e);
        }
    }

    private static boolean dropsTornEnd(Store store) {
        try {
            return store.dropsTornEnd();
        } catch (MVStoreException e) {
            store.abandon();
            throw e;
        }
    }

    private Store openAtLast() throws IOException {
        BlockFile blocks = BlockFile.open(file, opener);
        syncFolder(file);
        try {
            Files.deleteIfExists(CompactCopy.of(file));
            return opened(blocks);
        } catch (MVStoreException e) {
            blocks.close();
            if (blocks.acknowledged() > 0 || !DatabaseFileException.isCorrupt(e)) {
                throw e;
            }
            log.warn("{} was never completed and is created again", file);
            Files.delete(file);
            return opened(BlockFile.open(file, opener));
        } catch (IOException | RuntimeException | AssertionError e) {
            blocks.close();
            throw e;
        }
    }

    private static Store opened(BlockFile blocks) throws IOException {
        CheckedFileStore chunks =
                new CheckedFileStore(Map.of("pageSplitSize", PAGE_BYTES, "cacheSize", CACHE_MEGABYTES), blocks);
        MVStore mvStore = new MVStore.Builder()
                .adoptFileStore(chunks)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .compress()
                .open();
        if (mvStore.getCurrentVersion() < blocks.acknowledged()) {
            mvStore.closeImmediately();
            throw DatabaseFileException.damaged(blocks.path(), "its newest part is missing or was changed", null);
        }
        // Space of old chunks can be used again at once: the versions kept (5) are on disk before that happens.
        mvStore.setRetentionTime(0);
        return new Store(mvStore, chunks);
    }

    /** A file just created or moved survives a power cut only once its folder is on disk too. */
    static void syncFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            log.debug("{} cannot be synced: not every system lets a folder be opened", folder, e);
        }
    }
}
