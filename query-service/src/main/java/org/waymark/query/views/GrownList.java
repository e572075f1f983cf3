package org.waymark.query.views;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A list that does not change, and of which a longer one is made without copying it: both share their elements, as long as
 * the longer is the first that is made of it.
 */
final class GrownList<T> extends AbstractList<T> implements RandomAccess {

    private final Object[] elements;
    private final int size;

    /** How many of the elements belong to the longest of the lists that share them. */
    private final AtomicInteger used;

    private GrownList(Object[] elements, int size, AtomicInteger used) {
        this.elements = elements;
        this.size = size;
        this.used = used;
    }

    /** A copy with room for half as many more. */
    static <T> GrownList<T> copyOf(Collection<T> list) {
        int size = list.size();
        return new GrownList<>(Arrays.copyOf(list.toArray(), size + size / 2 + 1), size, new AtomicInteger(size));
    }

    /** The list with one more at its end. */
    GrownList<T> plus(T last) {
        if (size == elements.length || !used.compareAndSet(size, size + 1)) {
            return copyOf(this).plus(last);
        }
        elements[size] = last;
        return new GrownList<>(elements, size + 1, used);
    }

    boolean sharesWith(GrownList<T> other) {
        return elements == other.elements;
    }

    @Override
    @SuppressWarnings("unchecked") // only elements are put in
    public T get(int index) {
        return (T) elements[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
