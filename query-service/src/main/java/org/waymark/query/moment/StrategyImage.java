package org.waymark.query.moment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.query.views.Journal;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.View;

/**
 * What the views hold of one strategy at one position. It does not change: whoever asks it twice gets the same, whatever
 * was recorded meanwhile. For one thread at a time.
 */
public interface StrategyImage {

    /** Every event up to and with this position is in it, and none after it. */
    default long position() {
        return edition().position();
    }

    /** What identifies it: another image of the same edition says the same. */
    Edition edition();

    /** All states of a view, in the order in which they came to be. */
    <S> List<StoredState<S>> all(View<S> view);

    /** Those of the states with these keys that there are, in the order of the keys. */
    <S> List<StoredState<S>> some(View<S> view, Collection<String> keys);

    /**
     * The state with a key of a view that is not kept, folded from the events of that key alone: what one case has gone
     * through. It costs as much as the case has events.
     */
    <S> Optional<S> history(View<S> view, String key);

    /**
     * The same from a position on. It costs as much as the case has events since then.
     *
     * @param before stands for what was before: the same for the same position
     */
    <S> S history(View<S> view, String key, long from, S before);

    /**
     * All states of a view that is not kept, in the order in which they came to be. It costs as much as the strategy has
     * events.
     */
    <S> List<S> histories(View<S> view);

    /**
     * The entries of a journal in a range of positions, none after that of this image.
     *
     * @param terms    name and value of what they are found by
     * @param from     first position, included
     * @param to       last position, included
     * @param limit    how many at most
     * @param backward whether the newest come first
     * @throws org.waymark.query.views.ViewBehindException if the journal is not that far yet
     */
    <E> List<E> entries(
            Journal<?, E> journal, Map<String, String> terms, long from, long to, int limit, boolean backward);
}
