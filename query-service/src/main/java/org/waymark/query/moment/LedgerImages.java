package org.waymark.query.moment;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.Journal;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.StoredEvents;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewPositions;

/**
 * Images of the present from the live documents, and of the past from the ledger itself (docs/adr/0003, 0024). How long
 * each takes is measured as {@code waymark.reading}.
 */
public final class LedgerImages implements StrategyImages {

    private static final int ATTEMPTS = 3;
    private static final Duration SETTLE = Duration.ofMillis(200);

    private final LiveViews live;
    private final ViewPositions positions;
    private final LedgerReader ledger;
    private final TimeMachine machine;
    private final Timer presentTimer;
    private final Timer pastTimer;

    public LedgerImages(LiveViews live, ViewPositions positions, LedgerReader ledger, MeterRegistry meters) {
        this.live = live;
        this.positions = positions;
        this.ledger = ledger;
        this.machine = new TimeMachine(ledger, positions.views());
        this.presentTimer = timer("present", meters);
        this.pastTimer = timer("past", meters);
    }

    private static Timer timer(String moment, MeterRegistry meters) {
        return Timer.builder("waymark.reading")
                .description("Time to read documents of a view, or to fold a strategy up to a past moment")
                .tag("moment", moment)
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public StrategyImage present(StrategyCode strategy) {
        return new LiveImage(strategy, this, positions.each());
    }

    @Override
    public StrategyImage past(StrategyCode strategy, long position) {
        return new FoldedImage(strategy, this, position);
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        for (int attempt = 1; ; attempt++) {
            long position = positions.of(view);
            List<StoredState<S>> states =
                    timed(presentTimer, () -> live.documents(view).everywhere());
            long seen = states.stream().mapToLong(StoredState::seen).max().orElse(-1);
            if (seen <= position || attempt == ATTEMPTS) {
                return new Everywhere<>(
                        position, states.stream().map(StoredState::state).toList());
            }
            positions.reached(Set.of(view), seen, SETTLE);
        }
    }

    <S> List<StoredState<S>> documents(StrategyCode strategy, View<S> view) {
        return timed(presentTimer, () -> live.documents(view).all(strategy));
    }

    <S> List<StoredState<S>> documents(StrategyCode strategy, View<S> view, Collection<String> keys) {
        return timed(presentTimer, () -> live.documents(view).some(strategy, keys));
    }

    /** The states of all views at a position, by one pass over the strategy's events. */
    TimeMachine.Past folded(StrategyCode strategy, long position) {
        return timed(pastTimer, () -> machine.fold(strategy, position));
    }

    /** The events of a strategy after one position up to another. */
    List<RecordedEvent> events(StrategyCode strategy, long after, long to) {
        List<RecordedEvent> events = new ArrayList<>();
        ledger.forEach(EventTags.strategy(strategy), after + 1, to, event -> events.add(StoredEvents.recorded(event)));
        return events;
    }

    EarlierEvents earlier() {
        return machine.earlier();
    }

    <S> Optional<S> history(StrategyCode strategy, View<S> view, String key, long position) {
        return timed(pastTimer, () -> machine.history(strategy, view, key, position));
    }

    <S> List<S> histories(StrategyCode strategy, View<S> view, long position) {
        return timed(pastTimer, () -> machine.histories(strategy, view, position));
    }

    /** Waits until a view has come to a position. */
    void await(View<?> view, long position) {
        positions.await(Set.of(view), position);
    }

    <E> List<E> entries(
            StrategyCode strategy,
            Journal<?, E> journal,
            Map<String, String> terms,
            long from,
            long to,
            int limit,
            boolean backward) {
        return live.entries(journal).find(strategy, terms, from, to, limit, backward);
    }

    private static <T> T timed(Timer timer, Supplier<T> work) {
        Timer.Sample sample = Timer.start();
        try {
            return work.get();
        } finally {
            sample.stop(timer);
        }
    }
}
