package org.waymark.embedded.query;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.store.KeyBytes;

/** Several sorted scans as one, each position once. */
final class MergedScan implements Iterator<KeyBytes> {

    private record Head(KeyBytes position, Iterator<KeyBytes> rest) {}

    private final PriorityQueue<Head> heads;

    MergedScan(List<Iterator<KeyBytes>> scans, boolean backwards) {
        Comparator<KeyBytes> order = backwards ? Comparator.reverseOrder() : Comparator.naturalOrder();
        heads = new PriorityQueue<>(Comparator.comparing(Head::position, order));
        scans.forEach(this::advance);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public KeyBytes next() {
        Head first = heads.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        advance(first.rest());
        for (Head same = heads.peek(); isAt(first.position(), same); same = heads.peek()) {
            heads.remove(same);
            advance(same.rest());
        }
        return first.position();
    }

    private static boolean isAt(KeyBytes position, @Nullable Head head) {
        return head != null && head.position().equals(position);
    }

    private void advance(Iterator<KeyBytes> scan) {
        if (scan.hasNext()) {
            heads.add(new Head(scan.next(), scan));
        }
    }
}
