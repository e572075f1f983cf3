package org.waymark.query.moment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.Journal;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.UnfoldableEventException;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewBehindException;

/**
 * The present, which is where the furthest view was when the image was opened. Documents are read as they are asked for,
 * while batches land. Those of a view that had not come so far are completed by the events that it lacked; where one is
 * further already, its view is folded from the ledger. So all states are exactly of one position (docs/adr/0024).
 */
final class LiveImage implements StrategyImage {

    /** How many positions a view may lack to be completed; beyond, reading its events is as much as folding all of them. */
    private static final long FEW = 1_000;

    private final StrategyCode strategy;
    private final LedgerImages source;
    private final Map<View<?>, Long> reached;
    private final long position;
    private final StrategyImage folded;
    private final Map<View<?>, LiveStates<?>> states = new HashMap<>();
    private @Nullable List<RecordedEvent> latest;

    /** @param reached how far each view has come */
    LiveImage(StrategyCode strategy, LedgerImages source, Map<View<?>, Long> reached) {
        this.strategy = strategy;
        this.source = source;
        this.reached = reached;
        this.position =
                reached.values().stream().mapToLong(Long::longValue).max().orElse(-1);
        this.folded = source.past(strategy, position);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public <S> List<StoredState<S>> all(View<S> view) {
        return states(view).all();
    }

    @Override
    public <S> List<StoredState<S>> some(View<S> view, Collection<String> keys) {
        return states(view).some(keys);
    }

    @Override
    public <S> Optional<S> history(View<S> view, String key) {
        return source.history(strategy, view, key, position);
    }

    @Override
    public <S> List<S> histories(View<S> view) {
        return source.histories(strategy, view, position);
    }

    @Override
    public <E> List<E> entries(
            Journal<?, E> journal, Map<String, String> terms, long from, long to, int limit, boolean backward) {
        if (reachedBy(journal) < position) {
            source.await(journal, position);
        }
        return source.entries(strategy, journal, terms, from, Math.min(to, position), limit, backward);
    }

    @SuppressWarnings("unchecked") // each view is put beside its own states
    private <S> LiveStates<S> states(View<S> view) {
        return (LiveStates<S>) states.computeIfAbsent(view, any -> new LiveStates<>(view, this));
    }

    StrategyCode strategy() {
        return strategy;
    }

    EarlierEvents earlier() {
        return source.earlier();
    }

    <S> List<StoredState<S>> documents(View<S> view) {
        return source.documents(strategy, view);
    }

    <S> List<StoredState<S>> documents(View<S> view, Collection<String> keys) {
        return source.documents(strategy, view, keys);
    }

    /** The same view folded up to this position. */
    <S> List<StoredState<S>> folded(View<S> view) {
        return folded.all(view);
    }

    /** What to throw where a view cannot be brought to this position: it has stopped, and health says where and why. */
    ViewBehindException behind(View<?> view, UnfoldableEventException why) {
        return new ViewBehindException(position, reachedBy(view), why);
    }

    /** Whether the documents of a view may lack events of this position. */
    boolean lacksEvents(View<?> view) {
        return reachedBy(view) < position;
    }

    /**
     * Whether {@link #latest} has all events that a view may lack, and they can be folded into its documents: a redaction
     * cannot, because what it takes out was folded long before.
     */
    boolean completes(View<?> view) {
        return position - reachedBy(view) <= FEW
                && latest().stream().noneMatch(event -> event.event() instanceof RedactionEvent.TextRedacted);
    }

    /** The latest events of the strategy up to this position; read once for all views that lack some. */
    List<RecordedEvent> latest() {
        List<RecordedEvent> events = latest;
        if (events == null) {
            long after = reached.values().stream()
                    .mapToLong(Long::longValue)
                    .filter(view -> position - view <= FEW)
                    .min()
                    .orElse(position);
            events = source.events(strategy, after, position);
            latest = events;
        }
        return events;
    }

    private long reachedBy(View<?> view) {
        Long position = reached.get(view);
        if (position == null) {
            throw new IllegalArgumentException("The view " + view.name() + " is not kept live");
        }
        return position;
    }
}
