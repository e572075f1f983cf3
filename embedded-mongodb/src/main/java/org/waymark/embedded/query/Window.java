package org.waymark.embedded.query;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The part of a result that {@code skip} and {@code limit} leave; a limit of 0 or less is none. */
public final class Window<T> implements Iterator<T> {

    private final Iterator<T> all;
    private int toSkip;
    private long left;

    public Window(Iterator<T> all, int skip, int limit) {
        this.all = all;
        this.toSkip = skip;
        this.left = limit <= 0 ? Long.MAX_VALUE : limit;
    }

    @Override
    public boolean hasNext() {
        for (; toSkip > 0 && all.hasNext(); toSkip--) {
            all.next();
        }
        return left > 0 && all.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return all.next();
    }
}
