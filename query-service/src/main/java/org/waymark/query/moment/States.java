package org.waymark.query.moment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.query.views.Journal;
import org.waymark.query.views.UnfoldableEventException;
import org.waymark.query.views.View;

/**
 * The states of several views at one position, of one strategy or of all. They do not change.
 *
 * @param last     position of the last event that is in them; -1 where there is none
 * @param redacted position of the last event which says that a text was removed; -1 where there is none
 * @param failed   the views that cannot be shown, and why; they are missing alone
 * @param latest   the last entries of journals, of those of which they are in memory
 */
record States(
        Map<View<?>, ViewStates<?>> views,
        Map<View<?>, UnfoldableEventException> failed,
        long last,
        long redacted,
        Map<Journal<?, ?>, LatestEntries<?>> latest) {

    States {
        views = Map.copyOf(views);
        failed = Map.copyOf(failed);
        latest = Map.copyOf(latest);
    }

    /** States without entries. */
    States(Map<View<?>, ViewStates<?>> views, Map<View<?>, UnfoldableEventException> failed, long last, long redacted) {
        this(views, failed, last, redacted, Map.of());
    }

    /** Before the first event. */
    static States none(Iterable<View<?>> views, long redacted) {
        Map<View<?>, ViewStates<?>> empty = new HashMap<>();
        views.forEach(view -> empty.put(view, ViewStates.none()));
        return new States(empty, Map.of(), -1, redacted);
    }

    /** How many there are in all views. */
    int size() {
        return views.values().stream().mapToInt(view -> view.all().size()).sum();
    }

    /**
     * The states of a view.
     *
     * @throws UnfoldableEventException if the view cannot make sense of one of the events
     */
    @SuppressWarnings("unchecked") // each view is put beside its own states
    <S> ViewStates<S> of(View<S> view) {
        UnfoldableEventException failure = failed.get(view);
        if (failure != null) {
            throw failure;
        }
        @Nullable ViewStates<S> states = (ViewStates<S>) views.get(view);
        if (states == null) {
            throw new IllegalArgumentException("The view " + view.name() + " is not kept live");
        }
        return states;
    }

    /** The last entries of a journal that are in memory. */
    @SuppressWarnings("unchecked") // each journal is put beside its own entries
    <E> LatestEntries<E> latest(Journal<?, E> journal) {
        @Nullable LatestEntries<E> known = (LatestEntries<E>) latest.get(journal);
        return known == null ? LatestEntries.none() : known;
    }
}
