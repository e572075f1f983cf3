package org.waymark.embedded.store;

import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The sorted maps everything is kept in: an H2 MVStore. It commits only when told to, so that what is on disk is always
 * the state between two commands.
 */
public final class Store implements AutoCloseable {

    /** What the names of maps begin with: of documents by position, of an index, and of the fields that are arrays. */
    public static final String DOCUMENTS = "documents/";

    public static final String INDEX = "index/";
    public static final String ARRAYS = "arrays/";

    private static final int COPIED_AT_A_TIME = 16 * 1024 * 1024;

    private final MVStore mvStore;
    private final @Nullable CheckedFileStore file;

    /** @param file where it is kept; null in memory */
    public Store(MVStore mvStore, @Nullable CheckedFileStore file) {
        this.mvStore = mvStore;
        this.file = file;
    }

    public static Store inMemory() {
        MVStore mvStore = new MVStore.Builder().open();
        mvStore.setVersionsToKeep(0);
        return new Store(mvStore, null);
    }

    public MVMap<KeyBytes, byte[]> documents(String name) {
        return mvStore.openMap(
                name,
                new MVMap.Builder<KeyBytes, byte[]>()
                        .keyType(KeyBytesType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    public MVMap<KeyBytes, Long> index(String name) {
        return mvStore.openMap(
                name,
                new MVMap.Builder<KeyBytes, Long>()
                        .keyType(KeyBytesType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    public MVMap<String, String> texts(String name) {
        return mvStore.openMap(
                name,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    public Set<String> mapNames() {
        return mvStore.getMapNames();
    }

    /** Removes a map, also one that cannot be read. */
    public void remove(String mapName) {
        evenIfDamaged(() -> mvStore.removeMap(mapName));
    }

    /** Empties a map, also one that cannot be read. */
    public static void clear(MVMap<?, ?> map) {
        evenIfDamaged(map::clear);
    }

    /**
     * A map is empty before its pages are looked through to count them as free. Where one of them cannot be read, that fails,
     * and nothing is left to look through the second time; the pages that were not counted are freed when the file is copied.
     */
    private static void evenIfDamaged(Runnable emptying) {
        try {
            emptying.run();
        } catch (RuntimeException e) {
            if (!DamagedBlockException.isCauseOf(e)) {
                throw e;
            }
            emptying.run();
        }
    }

    public void rename(MVMap<?, ?> map, String newName) {
        mvStore.renameMap(map, newName);
    }

    /** Reads while the pages that are current now stay where they are, whatever is committed meanwhile. */
    public <T> T reading(Supplier<T> read) {
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
        if (file != null) {
            file.sync();
            file.acknowledge(mvStore.getCurrentVersion());
        }
    }

    /** Puts everything that is live here into an empty store. */
    public void copyTo(Store target) {
        reading(() -> {
            for (String name : mapNames()) {
                switch (name.substring(0, name.indexOf('/') + 1)) {
                    case DOCUMENTS -> copy(documents(name), target.documents(name), target);
                    case INDEX -> copy(index(name), target.index(name), target);
                    case ARRAYS -> copy(texts(name), target.texts(name), target);
                    default -> throw new IllegalStateException("There is no way to copy " + name);
                }
            }
            return target;
        });
    }

    private static <K, V> void copy(MVMap<K, V> from, MVMap<K, V> to, Store target) {
        for (Cursor<K, V> entries = from.cursor(null); entries.hasNext(); ) {
            K key = entries.next();
            to.put(key, entries.getValue());
            if (target.mvStore.getUnsavedMemory() > COPIED_AT_A_TIME) {
                target.commit();
            }
        }
    }

    /** @see CheckedFileStore#compact */
    boolean compact(boolean idle) {
        return file != null && file.compact(idle);
    }

    /** How many bytes were written since this was opened; 0 in memory. */
    public long written() {
        return file == null ? 0 : file.written();
    }

    /** Size of the file in bytes; 0 in memory. */
    public long size() {
        return file == null ? 0 : file.size();
    }

    /**
     * Puts an end that was not acknowledged in order: what is whole of it is brought to disk, what is torn is dropped.
     *
     * @return whether a torn end was dropped; then this store is closed and the file must be opened again
     */
    public boolean dropsTornEnd() {
        if (file == null) {
            return false;
        }
        if (file.lastChunkIsTorn()) {
            file.discardLastChunk();
            abandon();
            return true;
        }
        file.settleUnacknowledged();
        return false;
    }

    /** Whether it is kept in memory only: closing it discards it. */
    boolean isInMemory() {
        return file == null;
    }

    /** Whether it is closed, be it because writing failed. */
    public boolean isClosed() {
        return mvStore.isClosed();
    }

    /** Lets go of the file without writing anything. */
    public void abandon() {
        mvStore.closeImmediately();
    }

    @Override
    public void close() {
        if (isClosed()) {
            return;
        }
        if (file != null) {
            mvStore.commit();
            sync();
        }
        mvStore.close();
    }
}
