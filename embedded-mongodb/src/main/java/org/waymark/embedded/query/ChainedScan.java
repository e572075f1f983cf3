package org.waymark.embedded.query;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.store.KeyBytes;

/** Several scans one after another, each read only when the one before has ended. */
final class ChainedScan implements Iterator<KeyBytes> {

    private final Iterator<Iterator<KeyBytes>> scans;
    private final @Nullable Set<KeyBytes> seen;
    private Iterator<KeyBytes> current = Collections.emptyIterator();
    private @Nullable KeyBytes next;

    /** @param distinct whether a position may come up more than once and must be given only the first time */
    ChainedScan(Iterator<Iterator<KeyBytes>> scans, boolean distinct) {
        this.scans = scans;
        this.seen = distinct ? new HashSet<>() : null;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (current.hasNext()) {
                KeyBytes position = current.next();
                next = seen == null || seen.add(position) ? position : null;
            } else if (scans.hasNext()) {
                current = scans.next();
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public KeyBytes next() {
        KeyBytes position = hasNext() ? next : null;
        if (position == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return position;
    }
}
