package org.waymark.embedded.query;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;

/**
 * The fields of one index that are arrays in some document. Once noted a field stays so, as in MongoDB, since to find
 * out that it is no more would mean to read every document.
 */
public final class ArrayFields {

    private final MVMap<String, String> stored;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param stored field names as keys; kept in the store beside the index */
    public ArrayFields(MVMap<String, String> stored) {
        this.stored = stored;
        known.addAll(stored.keySet());
    }

    public MVMap<String, String> stored() {
        return stored;
    }

    boolean contains(String field) {
        return known.contains(field);
    }

    void add(String field) {
        if (known.add(field)) {
            stored.put(field, "");
        }
    }

    void clear() {
        known.clear();
        stored.clear();
    }
}
