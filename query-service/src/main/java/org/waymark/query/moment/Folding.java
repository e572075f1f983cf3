package org.waymark.query.moment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.Journal;
import org.waymark.query.views.JournalEntry;
import org.waymark.query.views.JournalFold;
import org.waymark.query.views.UnfoldableEventException;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewFold;

/**
 * Folds events, in order, into the states of several views at once, and keeps the last entries of journals where it is told
 * to. For one thread.
 */
final class Folding {

    private final States before;
    private final EarlierEvents earlier;
    private final Map<View<?>, ViewFold<?>> folds = new HashMap<>();
    private final Map<Journal<?, ?>, Noting<?>> noting = new HashMap<>();
    private final Map<View<?>, UnfoldableEventException> failed;
    private long last;
    private long redacted;

    /** @param before what the events come after */
    Folding(States before, EarlierEvents earlier) {
        this.before = before;
        this.earlier = earlier;
        this.failed = new HashMap<>(before.failed());
        this.last = before.last();
        this.redacted = before.redacted();
        before.views().keySet().forEach(view -> folds.put(view, fold(view)));
    }

    /** A journal whose entries are kept. */
    private static final class Noting<E> {

        private final JournalFold<?, E> fold;
        private final List<JournalEntry<E>> entries = new ArrayList<>();
        private LatestEntries<E> before;

        Noting(JournalFold<?, E> fold, LatestEntries<E> before) {
            this.fold = fold;
            this.before = before;
        }

        void fold(RecordedEvent event) {
            fold.fold(event).ifPresentOrElse(entries::add, () -> {
                entries.clear();
                before = LatestEntries.behind(event.position());
            });
        }

        LatestEntries<E> latest() {
            return before.and(entries);
        }
    }

    private <S> ViewFold<S> fold(View<S> view) {
        return failed.containsKey(view)
                ? ViewFold.fresh(view, earlier)
                : new ViewFold<>(view, before.of(view).byId(), earlier);
    }

    /** The states after some events. */
    static States after(States before, List<RecordedEvent> events, EarlierEvents earlier) {
        if (events.isEmpty()) {
            return before;
        }
        Folding folding = new Folding(before, earlier);
        events.forEach(folding::fold);
        return folding.states();
    }

    /**
     * The states after some more events of those that they are of, and the last entries that their journals made.
     *
     * @param through how far the ledger is in them then
     */
    static Held.Reached after(Held.Reached before, List<RecordedEvent> events, long through, EarlierEvents earlier) {
        if (events.isEmpty()) {
            return new Held.Reached(before.states(), through);
        }
        Folding folding = new Folding(before.states(), earlier);
        int noted = Math.max(0, events.size() - LatestEntries.MOST);
        events.subList(0, noted).forEach(folding::fold);
        before.states().views().keySet().forEach(view -> {
            if (view instanceof Journal<?, ?> journal && !folding.failed.containsKey(view)) {
                folding.note(
                        journal,
                        noted == 0 ? before.through() : events.get(noted - 1).position(),
                        noted == 0);
            }
        });
        events.subList(noted, events.size()).forEach(folding::fold);
        return new Held.Reached(folding.states(), through);
    }

    /**
     * Keeps the entries of a journal from here on.
     *
     * @param position what comes next lies behind it
     * @param goesOn   whether they come right behind those that are kept by now
     */
    @SuppressWarnings("unchecked") // each journal is put beside its own fold
    private <S, E> void note(Journal<S, E> journal, long position, boolean goesOn) {
        LatestEntries<E> known = goesOn && before.latest().containsKey(journal)
                ? before.latest(journal)
                : LatestEntries.behind(position);
        noting.put(
                journal,
                new Noting<>(new JournalFold<>(journal, (ViewFold<S>) requireNonNull(folds.get(journal))), known));
    }

    /** Takes an event in. A view that cannot is missing from then on, alone. */
    void fold(RecordedEvent event) {
        folds.forEach((view, fold) -> {
            if (!failed.containsKey(view)) {
                fold(view, fold, event);
            }
        });
        last = Math.max(last, event.position());
        if (event.event() instanceof TextRedacted) {
            redacted = Math.max(redacted, event.position());
        }
    }

    private void fold(View<?> view, ViewFold<?> fold, RecordedEvent event) {
        try {
            if (view instanceof Journal<?, ?> journal && noting.get(journal) instanceof Noting<?> noted) {
                noted.fold(event);
            } else {
                boolean ignored = fold.fold(event);
            }
        } catch (UnfoldableEventException e) {
            failed.put(view, e);
        }
    }

    /** The states after all events so far. */
    States states() {
        Map<View<?>, ViewStates<?>> after = new HashMap<>();
        folds.forEach((view, fold) -> after.put(view, states(view, fold)));
        Map<Journal<?, ?>, LatestEntries<?>> latest = new HashMap<>();
        noting.forEach((journal, noted) -> {
            if (!failed.containsKey(journal)) {
                latest.put(journal, noted.latest());
            }
        });
        return new States(after, failed, last, redacted, latest);
    }

    @SuppressWarnings("unchecked") // each view is put beside its own fold
    private <S> ViewStates<S> states(View<S> view, ViewFold<?> fold) {
        return failed.containsKey(view) ? ViewStates.none() : before.of(view).with(((ViewFold<S>) fold).changed());
    }
}
