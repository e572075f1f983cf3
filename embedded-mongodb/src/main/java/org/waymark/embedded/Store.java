package org.waymark.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sorted maps everything is kept in: an H2 MVStore. It commits only when told to, so that what is on disk is always
 * the state between two commands.
 */
final class Store implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Store.class);

    /** Pages are rewritten whole with every commit, so small ones keep small commits small. */
    private static final int PAGE_BYTES = 4 * 1024;

    private static final int CACHE_MEGABYTES = 64;

    /** Part of the file's chunks that must be live data, in percent, before old chunks are rewritten. */
    private static final int FILL_RATE = 75;

    private static final int COMPACTION_STEP_BYTES = 1024 * 1024;
    private static final int COMMITS_BETWEEN_COMPACTIONS = 16;

    private final MVStore mvStore;
    private int commitsSinceCompaction;

    private Store(MVStore mvStore) {
        this.mvStore = mvStore;
    }

    /** @throws DatabaseFileException if the file is in use, damaged, or cannot be read and written */
    static Store open(Path file) {
        try {
            MVStore mvStore = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .pageSplitSize(PAGE_BYTES)
                    .compress()
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            // Space of old chunks can be used again at once: the versions kept (5) are on disk before that happens.
            mvStore.setRetentionTime(0);
            syncFolder(file);
            return new Store(mvStore);
        } catch (MVStoreException e) {
            throw DatabaseFileException.opening(file, e);
        }
    }

    /** A file just created survives a power cut only once its folder is on disk too. */
    private static void syncFolder(Path file) {
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

    static Store inMemory() {
        MVStore mvStore = new MVStore.Builder().open();
        mvStore.setVersionsToKeep(0);
        return new Store(mvStore);
    }

    MVMap<KeyBytes, byte[]> documents(String name) {
        return mvStore.openMap(
                name,
                new MVMap.Builder<KeyBytes, byte[]>()
                        .keyType(KeyBytesType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    MVMap<KeyBytes, Long> index(String name) {
        return mvStore.openMap(
                name,
                new MVMap.Builder<KeyBytes, Long>()
                        .keyType(KeyBytesType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    MVMap<String, String> texts(String name) {
        return mvStore.openMap(
                name,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    Set<String> mapNames() {
        return mvStore.getMapNames();
    }

    void remove(String mapName) {
        mvStore.removeMap(mapName);
    }

    void rename(MVMap<?, ?> map, String newName) {
        mvStore.renameMap(map, newName);
    }

    /** Reads while the pages that are current now stay where they are, whatever is committed meanwhile. */
    <T> T reading(Supplier<T> read) {
        MVStore.TxCounter usage = mvStore.registerVersionUsage();
        try {
            return read.get();
        } finally {
            mvStore.deregisterVersionUsage(usage);
        }
    }

    /**
     * Writes everything that changed to the file, which is not yet to say to the disk.
     *
     * @return whether anything had changed
     */
    boolean commit() {
        return mvStore.hasUnsavedChanges() && mvStore.commit() >= 0;
    }

    /** Waits until all that was committed is on disk. */
    void sync() {
        mvStore.sync();
    }

    /** Now and then rewrites old chunks that are mostly dead, so that the file grows with the data only. */
    void compactSome() {
        if (++commitsSinceCompaction >= COMMITS_BETWEEN_COMPACTIONS) {
            commitsSinceCompaction = 0;
            mvStore.compact(FILL_RATE, COMPACTION_STEP_BYTES);
        }
    }

    /** Size of the file in bytes; 0 in memory. */
    long size() {
        FileStore<?> file = mvStore.getFileStore();
        return file == null ? 0 : file.size();
    }

    /** Lets go of the file without writing anything. */
    void abandon() {
        mvStore.closeImmediately();
    }

    @Override
    public void close() {
        if (mvStore.getFileStore() != null) {
            mvStore.commit();
            mvStore.sync();
        }
        mvStore.close();
    }
}
