package org.waymark.embedded.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Checkpoint;
import org.rocksdb.FlushOptions;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sorted maps everything is kept in: a RocksDB. What a command writes is gathered in its {@link Batch}; what is written
 * outside of any, such as when a database is opened, is written at once.
 */
public final class Store implements AutoCloseable {

    /** What the names of maps begin with: of documents by position, of an index, and of the fields that are arrays. */
    public static final String DOCUMENTS = "documents/";

    public static final String INDEX = "index/";
    public static final String ARRAYS = "arrays/";

    private static final Logger log = LoggerFactory.getLogger(Store.class);

    private final RocksDB database;
    private final RocksSettings settings;
    private final Disk disk;
    private final @Nullable Acknowledged acknowledged;
    private final boolean readOnly;
    private final WriteOptions writing = new WriteOptions();
    private final ReadOptions reading = new ReadOptions();
    private final Map<String, KeyMap> maps = new ConcurrentHashMap<>();
    private final AtomicInteger nextId = new AtomicInteger();

    /** Held by whoever uses the database; exclusively by whoever closes it, for it must not be used afterwards. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private volatile boolean closed;

    /** @param acknowledged closed with this, as the settings are; null in memory */
    Store(RocksDB database, RocksSettings settings, Disk disk, @Nullable Acknowledged acknowledged) {
        this(database, settings, disk, acknowledged, false);
    }

    private Store(
            RocksDB database,
            RocksSettings settings,
            Disk disk,
            @Nullable Acknowledged acknowledged,
            boolean readOnly) {
        this.database = database;
        this.settings = settings;
        this.disk = disk;
        this.acknowledged = acknowledged;
        this.readOnly = readOnly;
        writing.setDisableWAL(acknowledged == null);
        try {
            readCatalog();
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /** {@return the form of what is kept on disk, and the library that keeps it, in words} */
    public static String version() {
        NativeLibrary.load();
        return "format 2, RocksDB " + RocksDB.rocksdbVersion();
    }

    public static Store inMemory() {
        RocksSettings settings = RocksSettings.inMemory();
        try {
            return new Store(RocksDB.open(settings.options(), "/waymark"), settings, Disk.REAL, null);
        } catch (RocksDBException e) {
            settings.close();
            throw new StoreFailedException(e);
        }
    }

    /** A store that only reads, and refuses to write for the reason that it could not be opened for it. */
    static Store readOnly(
            RocksDB database, RocksSettings settings, Acknowledged acknowledged, RocksDBException unwritable) {
        return new Store(database, settings, new UnwritableDisk(unwritable), acknowledged, true);
    }

    private record UnwritableDisk(RocksDBException why) implements Disk {

        @Override
        public void append(RocksDB database, WriteOptions options, WriteBatch batch) throws RocksDBException {
            throw why;
        }

        @Override
        public void sync(RocksDB database) {
            // nothing was appended
        }
    }

    private void readCatalog() {
        catalog(Catalog.NAMES).entries().forEachRemaining(entry -> {
            KeyBytes prefix = new KeyBytes(entry.value());
            String name = Catalog.name(Catalog.NAMES.plus(entry.key()));
            maps.put(name, new KeyMap(this, name, prefix));
            nextId.accumulateAndGet(Catalog.id(prefix) + 1, Math::max);
        });
        KeyMap sizes = catalog(Catalog.SIZES);
        maps.values().forEach(map -> {
            KeyBytes prefix = map.prefix();
            byte[] size = prefix == null ? null : sizes.get(prefix);
            if (size != null) {
                map.hasSize(Catalog.size(size));
            }
        });
    }

    /** The map of that name, which may be empty. */
    public KeyMap map(String name) {
        return maps.computeIfAbsent(name, _ -> new KeyMap(this, name, null));
    }

    /** The names of the maps that something was put into. */
    public Set<String> mapNames() {
        return maps.values().stream()
                .filter(map -> map.prefix() != null)
                .map(KeyMap::name)
                .collect(Collectors.toSet());
    }

    /** Removes a map with all that is in it. */
    public void remove(String mapName) {
        KeyMap map = maps.remove(mapName);
        if (map != null) {
            map.clear();
        }
    }

    public void rename(KeyMap map, String newName) {
        maps.remove(map.name());
        map.rename(newName);
        maps.put(newName, map);
    }

    KeyBytes newPrefix() {
        return Catalog.mapPrefix(nextId.getAndIncrement());
    }

    /** Something that is done with the database. */
    interface Use<T> {
        T with(RocksDB database) throws RocksDBException;
    }

    /** @throws StoreFailedException if that failed, or the store was closed meanwhile */
    <T> T using(Use<T> use) {
        this.use.readLock().lock();
        try {
            if (closed) {
                throw new StoreFailedException(new IllegalStateException("The database is closed."));
            }
            return use.with(database);
        } catch (RocksDBException e) {
            throw new StoreFailedException(RocksSettings.explained(e));
        } finally {
            this.use.readLock().unlock();
        }
    }

    byte @Nullable [] get(KeyBytes key) {
        Batch batch = Batch.current();
        return using(rocks -> batch == null
                ? rocks.get(reading, key.array())
                : batch.writes().getFromBatchAndDB(rocks, reading, key.array()));
    }

    /** A cursor over what is written, and what this thread's batch holds. */
    RocksIterator iterator(RocksDB rocks, ReadOptions options) {
        Batch batch = Batch.current();
        RocksIterator written = rocks.newIterator(options);
        return batch == null || batch.isEmpty()
                ? written
                : batch.writes().newIteratorWithBase(rocks.getDefaultColumnFamily(), written, options);
    }

    ReadOptions reading() {
        return reading;
    }

    /** @param end what is to be read last, exclusively */
    ReadOptions readingUntil(Slice end) {
        return new ReadOptions().setIterateUpperBound(end);
    }

    void put(KeyBytes key, byte[] value) {
        writing(batch -> batch.put(key.array(), value));
    }

    void delete(KeyBytes key) {
        writing(batch -> batch.delete(key.array()));
    }

    private interface Change {
        void to(org.rocksdb.WriteBatchInterface batch) throws RocksDBException;
    }

    private void writing(Change change) {
        Batch batch = Batch.current();
        if (batch == null) {
            atOnce(change);
        } else {
            using(_ -> {
                change.to(batch.writes());
                return true;
            });
        }
    }

    private void atOnce(Change change) {
        using(rocks -> {
            try (WriteBatch single = new WriteBatch()) {
                change.to(single);
                disk.append(rocks, writing, single);
            }
            return true;
        });
    }

    void deleteAll(KeyBytes prefix) {
        Batch batch = Batch.current();
        KeyBytes end = prefix.afterPrefix();
        if (batch != null) {
            batch.empties(prefix);
        } else if (end != null) {
            atOnce(single -> single.deleteRange(prefix.array(), end.array()));
        }
    }

    void resized(KeyMap map) {
        Batch batch = Batch.current();
        KeyBytes prefix = map.prefix();
        if (batch != null) {
            batch.resizes(map);
        } else if (prefix != null) {
            put(Catalog.sizeKey(prefix), Catalog.size(map.size()));
        }
    }

    /**
     * Writes all that a command wrote, for everybody to read. That is not yet to say to the disk.
     *
     * @throws StoreFailedException if it cannot be written; then nothing of it is
     */
    void append(Batch batch) {
        using(rocks -> {
            disk.append(rocks, writing, batch.whole());
            return true;
        });
    }

    /** How far it is: what is appended next has higher numbers. 0 in memory, where nobody waits for a disk. */
    long appended() {
        return acknowledged == null ? 0 : using(RocksDB::getLatestSequenceNumber);
    }

    /**
     * Waits until all that was appended is on disk, and notes that it is.
     *
     * @return how far it is on disk; 0 in memory
     */
    long sync() {
        if (acknowledged == null) {
            return 0;
        }
        return using(rocks -> {
            long appended = rocks.getLatestSequenceNumber();
            disk.sync(rocks);
            acknowledged.note(appended);
            return appended;
        });
    }

    /** Every map that something was put into, with those of the {@link Catalog}. */
    Stream<KeyMap> all() {
        return Stream.concat(
                Stream.of(catalog(Catalog.NAMES), catalog(Catalog.SIZES)),
                maps.values().stream().filter(map -> map.prefix() != null));
    }

    private KeyMap catalog(KeyBytes prefix) {
        return new KeyMap(this, "", prefix);
    }

    /**
     * Makes a database of all that was appended so far in a new folder beside this one, while this is used. Its files are
     * those of this one, as far as they do not change.
     *
     * @return how far it is
     */
    long freeze(Path target) {
        return using(rocks -> {
            long appended = rocks.getLatestSequenceNumber();
            try (Checkpoint checkpoint = Checkpoint.create(rocks)) {
                checkpoint.createCheckpoint(target.toString());
            }
            return appended;
        });
    }

    /** How many bytes were written since this was opened. */
    public long written() {
        return settings.written();
    }

    /** Size on disk in bytes; 0 in memory. */
    public long size() {
        return acknowledged == null ? 0 : Folders.size(acknowledged.folder());
    }

    /** Where it is kept; null in memory. */
    @Nullable Path folder() {
        return acknowledged == null ? null : acknowledged.folder();
    }

    /** Whether it is kept in memory only: closing it discards it. */
    boolean isInMemory() {
        return acknowledged == null;
    }

    /** Whether it is closed, be it because writing failed. */
    public boolean isClosed() {
        return closed;
    }

    /** Lets go of the files without writing anything. */
    public void abandon() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                reading.close();
                writing.close();
                database.close();
                settings.close();
                if (acknowledged != null) {
                    acknowledged.close();
                }
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        if (!closed && acknowledged != null && !readOnly) {
            flush();
        }
        abandon();
    }

    /** So that it opens quickly the next time. */
    private void flush() {
        try (FlushOptions waiting = new FlushOptions().setWaitForFlush(true)) {
            sync();
            using(rocks -> {
                rocks.flush(waiting);
                return true;
            });
        } catch (StoreFailedException e) {
            log.warn("What was written last is read from the log the next time: {}", e.getMessage());
        }
    }
}
