package org.waymark.embedded.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyRange;
import org.waymark.embedded.store.SortedKeys;

/**
 * The positions of the documents a range of keys leads to, in the order of the keys or against it. It reads ahead in
 * pieces that grow, and finds its place again by the last key; so it can wait between two batches of a cursor without
 * holding on to an old version of the store.
 */
final class KeyScan<V> implements Iterator<KeyBytes> {

    private static final int FIRST_PIECE = 8;
    private static final int LARGEST_PIECE = 512;

    private final SortedKeys<V> keys;
    private final KeyRange range;
    private final boolean backwards;
    private final Deque<KeyBytes> piece = new ArrayDeque<>();
    private @Nullable KeyBytes lastKey;
    private int pieceSize = FIRST_PIECE;
    private boolean exhausted;

    KeyScan(SortedKeys<V> keys, KeyRange range, boolean backwards) {
        this.keys = keys;
        this.range = range;
        this.backwards = backwards;
        this.exhausted = range.isEmpty();
    }

    @Override
    public boolean hasNext() {
        if (piece.isEmpty() && !exhausted) {
            readAhead();
        }
        return !piece.isEmpty();
    }

    @Override
    public KeyBytes next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return piece.remove();
    }

    private void readAhead() {
        MVMap<KeyBytes, V> map = keys.map();
        Cursor<KeyBytes, V> cursor = map.cursor(start(), null, backwards);
        while (piece.size() < pieceSize && cursor.hasNext()) {
            KeyBytes key = cursor.next();
            if (key.equals(lastKey)) {
                continue;
            }
            if (!range.contains(key)) {
                if (backwards && key.equals(range.to())) {
                    continue;
                }
                exhausted = true;
                return;
            }
            lastKey = key;
            piece.add(keys.position(key, cursor.getValue()));
        }
        exhausted = piece.size() < pieceSize;
        pieceSize = Math.min(LARGEST_PIECE, pieceSize * 4);
    }

    /** Where to start reading; null means from the end the scan starts at. */
    private @Nullable KeyBytes start() {
        if (lastKey != null) {
            return lastKey;
        }
        return backwards ? range.to() : range.from();
    }
}
