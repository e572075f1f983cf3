package org.waymark.embedded.query;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyMap;

/**
 * The fields of one index that are arrays in some document. Once noted a field stays so, as in MongoDB, since to find
 * out that it is no more would mean to read every document.
 */
public final class ArrayFields {

    private static final byte[] NOTED = {};

    private final KeyMap stored;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param stored field names as keys; kept in the store beside the index */
    public ArrayFields(KeyMap stored) {
        this.stored = stored;
        stored.entries().forEachRemaining(entry -> known.add(name(entry.key())));
    }

    public KeyMap stored() {
        return stored;
    }

    boolean contains(String field) {
        return known.contains(field);
    }

    void add(String field) {
        if (known.add(field)) {
            stored.put(key(field), NOTED);
        }
    }

    void clear() {
        known.clear();
        stored.clear();
    }

    private static KeyBytes key(String field) {
        return new KeyBytes(field.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(KeyBytes key) {
        return new String(key.array(), StandardCharsets.UTF_8);
    }
}
