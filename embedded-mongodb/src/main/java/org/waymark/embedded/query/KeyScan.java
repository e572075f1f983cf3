package org.waymark.embedded.query;

import java.util.Iterator;
import org.waymark.embedded.store.Entries;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyMap.Entry;
import org.waymark.embedded.store.KeyRange;
import org.waymark.embedded.store.SortedKeys;

/** The positions of the documents a range of keys leads to, in the order of the keys or against it. */
final class KeyScan implements Iterator<KeyBytes> {

    private final SortedKeys keys;
    private final Entries entries;

    KeyScan(SortedKeys keys, KeyRange range, boolean backwards) {
        this.keys = keys;
        this.entries = new Entries(keys.map(), range, backwards, keys.needsValues());
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public KeyBytes next() {
        Entry entry = entries.next();
        return keys.position(entry.key(), entry.value());
    }
}
