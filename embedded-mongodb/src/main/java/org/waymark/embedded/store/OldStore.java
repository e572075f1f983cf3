package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.embedded.store.KeyMap.Entry;

/** What an {@link OldFile} holds, read by H2 from a copy without our checksums. */
final class OldStore implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OldStore.class);

    private static final long AT_A_TIME = 4 * 1024 * 1024;
    private static final byte[] NOTHING = {};

    private final Path file;
    private final Path plain;
    private final MVStore store;

    private OldStore(Path file, Path plain, MVStore store) {
        this.file = file;
        this.plain = plain;
        this.store = store;
    }

    /**
     * Opens what a file holds.
     *
     * @param plain where it is copied to; the copy is deleted with this
     * @throws DatabaseFileException if part of it is damaged, or older than what was acknowledged
     */
    static OldStore open(OldFile old, Path plain) throws IOException {
        long acknowledged = OldBlocks.unpack(old.path(), plain);
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(plain.toString())
                    .readOnly()
                    .autoCommitDisabled()
                    .open();
            if (store.getCurrentVersion() < acknowledged) {
                store.closeImmediately();
                throw DatabaseFileException.damaged(old.path(), "its newest part is missing or was changed", null);
            }
            return new OldStore(old.path(), plain, store);
        } catch (MVStoreException e) {
            throw failed(old.path(), e);
        }
    }

    /** Puts everything into an empty store. */
    void copyTo(Store target) {
        log.info("Moving {} to its new form, once", file);
        long[] counted = {0};
        reading((name, entries) ->
                counted[0] += copy(entries, target, target.map(name), name.startsWith(Store.DOCUMENTS)));
        log.info("{} documents were moved", counted[0]);
    }

    private static long copy(Iterator<Entry> entries, Store target, KeyMap map, boolean documents) {
        long count = 0;
        while (entries.hasNext()) {
            try (Batch batch = new Batch()) {
                count += batch.run(() -> fill(entries, map, documents));
                target.append(batch);
            }
        }
        return documents ? count : 0;
    }

    private static long fill(Iterator<Entry> entries, KeyMap map, boolean documents) {
        long count = 0;
        for (long bytes = 0; bytes < AT_A_TIME && entries.hasNext(); count++) {
            Entry entry = entries.next();
            if (documents) {
                map.add(entry.key(), entry.value());
            } else {
                map.put(entry.key(), entry.value());
            }
            bytes += entry.key().length() + entry.value().length;
        }
        return count;
    }

    /**
     * Compares every key and value of a store with what the file holds.
     *
     * @throws DatabaseFileException where they differ
     */
    void compareWith(Store copy) {
        reading((name, entries) -> {
            Iterator<Entry> copied = copy.map(name).entries();
            boolean same = true;
            while (same && entries.hasNext() && copied.hasNext()) {
                same = isSame(entries.next(), copied.next());
            }
            if (!same || entries.hasNext() || copied.hasNext()) {
                throw DatabaseFileException.moving(file, "the copy of " + name + " differs");
            }
        });
    }

    private static boolean isSame(Entry one, Entry other) {
        return one.key().equals(other.key()) && Arrays.equals(one.value(), other.value());
    }

    /** Reads each map by its name, its entries as the new form keeps them. */
    private void reading(BiConsumer<String, Iterator<Entry>> reader) {
        try {
            store.getMapNames().forEach(name -> reader.accept(name, entries(name)));
        } catch (MVStoreException e) {
            throw failed(file, e);
        }
    }

    private Iterator<Entry> entries(String name) {
        return switch (name.substring(0, name.indexOf('/') + 1)) {
            case Store.DOCUMENTS ->
                entries(name, ByteArrayDataType.INSTANCE, ByteArrayDataType.INSTANCE, KeyBytes::new, value -> value);
            case Store.INDEX ->
                entries(name, ByteArrayDataType.INSTANCE, LongDataType.INSTANCE, KeyBytes::new, OldStore::number);
            case Store.ARRAYS ->
                entries(name, StringDataType.INSTANCE, StringDataType.INSTANCE, OldStore::text, _ -> NOTHING);
            default -> throw new IllegalStateException("There is no way to read " + name);
        };
    }

    private <K, V> Iterator<Entry> entries(
            String name, DataType<K> keys, DataType<V> values, Function<K, KeyBytes> key, Function<V, byte[]> value) {
        MVMap<K, V> map =
                store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
        Cursor<K, V> stored = map.cursor(null);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return stored.hasNext();
            }

            @Override
            public Entry next() {
                return new Entry(key.apply(stored.next()), value.apply(stored.getValue()));
            }
        };
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) value).array();
    }

    private static KeyBytes text(String key) {
        return new KeyBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static DatabaseFileException failed(Path file, MVStoreException failure) {
        return isDamage(failure)
                ? DatabaseFileException.damaged(file, "part of it is missing or was changed", failure)
                : DatabaseFileException.opening(file, failure);
    }

    /** Whether the store found something other than it looked for. */
    private static boolean isDamage(MVStoreException failure) {
        return switch (failure.getErrorCode()) {
            case DataUtils.ERROR_FILE_CORRUPT,
                    DataUtils.ERROR_UNSUPPORTED_FORMAT,
                    DataUtils.ERROR_CHUNK_NOT_FOUND,
                    DataUtils.ERROR_READING_FAILED,
                    DataUtils.ERROR_INTERNAL,
                    DataUtils.ERROR_BLOCK_NOT_FOUND -> true;
            default -> false;
        };
    }

    @Override
    public void close() throws IOException {
        store.closeImmediately();
        Files.deleteIfExists(plain);
    }
}
