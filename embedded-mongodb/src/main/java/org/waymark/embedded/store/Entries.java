package org.waymark.embedded.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.store.KeyMap.Entry;

/**
 * The entries of a range, in the order of the keys or against it. It reads ahead in pieces that grow, and finds its place
 * again by the last key; so it can wait between two batches of a cursor without holding on to an old state.
 */
public final class Entries implements Iterator<Entry> {

    private static final int FIRST_PIECE = 8;
    private static final int LARGEST_PIECE = 512;

    private final KeyMap map;
    private final KeyRange range;
    private final boolean backwards;
    private final boolean values;
    private final Deque<Entry> piece = new ArrayDeque<>();
    private @Nullable KeyBytes lastKey;
    private int pieceSize = FIRST_PIECE;
    private boolean exhausted;

    /** @param values whether the values are asked for */
    public Entries(KeyMap map, KeyRange range, boolean backwards, boolean values) {
        this.map = map;
        this.range = range;
        this.backwards = backwards;
        this.values = values;
    }

    @Override
    public boolean hasNext() {
        if (piece.isEmpty() && !exhausted) {
            readAhead();
        }
        return !piece.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return piece.remove();
    }

    private void readAhead() {
        List<Entry> read = map.read(range, lastKey, backwards, pieceSize, values);
        exhausted = read.isEmpty();
        if (!exhausted) {
            lastKey = read.getLast().key();
            piece.addAll(read);
        }
        pieceSize = Math.min(LARGEST_PIECE, pieceSize * 4);
    }
}
