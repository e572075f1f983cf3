package org.waymark.embedded.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Range;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.SizeApproximationFlag;
import org.rocksdb.Slice;

/**
 * Keys in order with their values: the documents of a collection, an index, or the fields of an index that are arrays. In
 * the database they are the keys that begin with the four bytes of its id. It has an id once something is put into it, so
 * to look for what is not there writes nothing.
 */
public final class KeyMap {

    /** A key with its value; the value is empty where it was not asked for. */
    public record Entry(KeyBytes key, byte[] value) {}

    /** Bytes of values read at once, at most, and one value more. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final byte[] NO_VALUE = {};

    private final Store store;
    private final AtomicLong size = new AtomicLong();
    private volatile String name;
    private volatile @Nullable KeyBytes prefix;

    KeyMap(Store store, String name, @Nullable KeyBytes prefix) {
        this.store = store;
        this.name = name;
        this.prefix = prefix;
    }

    String name() {
        return name;
    }

    /** What its keys begin with in the database; null where nothing was put into it. */
    @Nullable KeyBytes prefix() {
        return prefix;
    }

    public byte @Nullable [] get(KeyBytes key) {
        KeyBytes under = prefix;
        return under == null ? null : store.get(under.plus(key));
    }

    public boolean containsKey(KeyBytes key) {
        return get(key) != null;
    }

    /** Puts a value in the place of the one there was, or where there was none in a map whose size nobody asks for. */
    public void put(KeyBytes key, byte[] value) {
        store.put(assigned().plus(key), value);
    }

    /** Puts a value where there was none. */
    public void add(KeyBytes key, byte[] value) {
        put(key, value);
        size.incrementAndGet();
        store.resized(this);
    }

    /** Removes a key, if it is there, from a map whose size nobody asks for. */
    public void remove(KeyBytes key) {
        KeyBytes under = prefix;
        if (under != null) {
            store.delete(under.plus(key));
        }
    }

    /** Removes a key that was {@linkplain #add added}. */
    public void subtract(KeyBytes key) {
        remove(key);
        size.decrementAndGet();
        store.resized(this);
    }

    /** How many keys were {@linkplain #add added} and not {@linkplain #subtract subtracted}. */
    public long size() {
        return size.get();
    }

    void hasSize(long known) {
        size.set(known);
    }

    private KeyBytes assigned() {
        KeyBytes under = prefix;
        if (under == null) {
            under = store.newPrefix();
            store.put(Catalog.nameKey(name), under.array());
            prefix = under;
        }
        return under;
    }

    /** Removes all keys without reading any, so also where they cannot be read. */
    public void clear() {
        KeyBytes under = prefix;
        if (under != null) {
            store.delete(Catalog.nameKey(name));
            store.delete(Catalog.sizeKey(under));
            store.deleteAll(under);
            prefix = null;
            size.set(0);
        }
    }

    void rename(String newName) {
        KeyBytes under = prefix;
        if (under != null) {
            store.delete(Catalog.nameKey(name));
            store.put(Catalog.nameKey(newName), under.array());
        }
        name = newName;
    }

    public @Nullable KeyBytes lastKey() {
        List<Entry> last = read(KeyRange.ALL, null, true, 1, false);
        return last.isEmpty() ? null : last.getFirst().key();
    }

    /** All entries in the order of their keys; those that are put or removed meanwhile may be among them or not. */
    public Iterator<Entry> entries() {
        return new Entries(this, KeyRange.ALL, false, true);
    }

    /**
     * The next entries of a range.
     *
     * @param after the last key read before; null at the beginning
     * @param atMost fewer come only at the end of the range, or where values are large; at least one, where there is one
     */
    List<Entry> read(KeyRange range, @Nullable KeyBytes after, boolean backwards, int atMost, boolean values) {
        KeyBytes under = prefix;
        if (under == null || range.isEmpty()) {
            return List.of();
        }
        KeyRange within = range.under(under);
        KeyBytes last = after == null ? null : under.plus(after);
        return store.using(database -> {
            try (RocksIterator cursor = store.iterator(database, store.reading())) {
                start(cursor, within, last, backwards);
                return next(cursor, within, under.length(), new Wanted(backwards, atMost, values));
            }
        });
    }

    private record Wanted(boolean backwards, int atMost, boolean values) {}

    private static void start(RocksIterator cursor, KeyRange range, @Nullable KeyBytes last, boolean backwards) {
        KeyBytes before = backwards && last == null ? range.to() : last;
        if (before != null) {
            startBeside(cursor, before, backwards);
        } else if (backwards) {
            cursor.seekToLast();
        } else {
            cursor.seek(range.from().array());
        }
    }

    /** At the next key but that one. */
    private static void startBeside(RocksIterator cursor, KeyBytes before, boolean backwards) {
        if (backwards) {
            cursor.seekForPrev(before.array());
        } else {
            cursor.seek(before.array());
        }
        if (cursor.isValid() && before.equals(new KeyBytes(cursor.key()))) {
            step(cursor, backwards);
        }
    }

    private static void step(RocksIterator cursor, boolean backwards) {
        if (backwards) {
            cursor.prev();
        } else {
            cursor.next();
        }
    }

    private static List<Entry> next(RocksIterator cursor, KeyRange range, int prefixLength, Wanted wanted)
            throws RocksDBException {
        List<Entry> entries = new ArrayList<>();
        int bytes = 0;
        while (entries.size() < wanted.atMost() && bytes < MOST_BYTES && cursor.isValid()) {
            KeyBytes key = new KeyBytes(cursor.key());
            if (!range.contains(key)) {
                return entries;
            }
            byte[] value = wanted.values() ? cursor.value() : NO_VALUE;
            entries.add(new Entry(key.from(prefixLength), value));
            bytes += value.length;
            step(cursor, wanted.backwards());
        }
        if (!cursor.isValid()) {
            cursor.status();
        }
        return entries;
    }

    /** How many keys are in a range, counted up to a number. */
    public long count(KeyRange range, long atMost) {
        KeyBytes under = prefix;
        if (under == null || range.isEmpty()) {
            return 0;
        }
        KeyRange within = range.under(under);
        return store.using(database -> count(database, within, atMost));
    }

    private long count(RocksDB database, KeyRange range, long atMost) throws RocksDBException {
        try (Slice end = slice(range.to());
                ReadOptions until = store.readingUntil(end);
                RocksIterator cursor = store.iterator(database, until)) {
            long count = 0;
            for (cursor.seek(range.from().array()); count < atMost && cursor.isValid(); cursor.next()) {
                count++;
            }
            if (!cursor.isValid()) {
                cursor.status();
            }
            return count;
        }
    }

    /** About which part of the bytes of this map is in a range: from 0 to 1. */
    public double share(KeyRange range) {
        KeyBytes under = prefix;
        if (under == null || range.isEmpty()) {
            return 0;
        }
        KeyRange within = range.under(under);
        return store.using(database -> {
            try (Slice begin = slice(under);
                    Slice from = slice(within.from());
                    Slice to = slice(within.to());
                    Slice end = slice(under.afterPrefix())) {
                long[] sizes = database.getApproximateSizes(
                        List.of(new Range(from, to), new Range(begin, end)),
                        SizeApproximationFlag.INCLUDE_FILES,
                        SizeApproximationFlag.INCLUDE_MEMTABLES);
                return sizes[1] == 0 ? 1.0 : Math.min(1.0, (double) sizes[0] / sizes[1]);
            }
        });
    }

    private static Slice slice(@Nullable KeyBytes key) {
        if (key == null) {
            throw new IllegalArgumentException("The id of a map never ends the order of keys");
        }
        return new Slice(key.array());
    }
}
