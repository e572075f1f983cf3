package org.waymark.query.moment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.query.views.Journal;
import org.waymark.query.views.JournalEntry;

/**
 * The last entries of a journal, in memory, so that who asks for them need not wait until they are written. They do not
 * change.
 *
 * @param after   every entry behind this position is here, as far as the states beside them
 * @param entries in the order of their positions
 */
record LatestEntries<E>(long after, List<JournalEntry<E>> entries) {

    /** So many are kept: a page of the audit trail, with the one that says whether there are more. */
    static final int MOST = 128;

    LatestEntries {
        entries = List.copyOf(entries);
    }

    /** Where none is here: whatever there is has to be read. */
    static <E> LatestEntries<E> none() {
        return behind(Long.MAX_VALUE);
    }

    /** Where none is here yet, as of a position. */
    static <E> LatestEntries<E> behind(long position) {
        return new LatestEntries<>(position, List.of());
    }

    /** With more behind them; of all, the last are kept. */
    LatestEntries<E> and(List<JournalEntry<E>> more) {
        int gone = Math.max(0, entries.size() + more.size() - MOST);
        List<JournalEntry<E>> all = new ArrayList<>(entries);
        all.addAll(more);
        return new LatestEntries<>(gone == 0 ? after : all.get(gone - 1).position(), all.subList(gone, all.size()));
    }

    /**
     * Those that are asked for.
     *
     * @param terms name and value of what they are found by
     */
    List<E> find(Journal<?, E> journal, Map<String, String> terms, long from, long to, int limit, boolean backward) {
        Stream<JournalEntry<E>> found = entries.stream()
                .filter(entry -> entry.position() >= from && entry.position() <= to)
                .filter(entry -> journal.terms(entry.entry()).entrySet().containsAll(terms.entrySet()));
        Comparator<JournalEntry<E>> order = Comparator.comparingLong(JournalEntry::position);
        return (backward ? found.sorted(order.reversed()) : found)
                .limit(limit)
                .map(JournalEntry::entry)
                .toList();
    }
}
