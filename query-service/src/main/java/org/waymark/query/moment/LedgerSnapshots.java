package org.waymark.query.moment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf.Mode;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewPositions;

/** Reads the present from live documents and the past from the ledger itself. */
public final class LedgerSnapshots implements Snapshots {

    private static final int ATTEMPTS = 3;
    private static final Duration SETTLE = Duration.ofMillis(200);

    private final LiveViews live;
    private final ViewPositions positions;
    private final TimeMachine machine;
    private final AsOfResolver moments;
    private final StrategyCalendar calendar;

    public LedgerSnapshots(
            LiveViews live,
            ViewPositions positions,
            TimeMachine machine,
            AsOfResolver moments,
            StrategyCalendar calendar) {
        this.live = live;
        this.positions = positions;
        this.machine = machine;
        this.moments = moments;
        this.calendar = calendar;
    }

    @Override
    public <T> T read(StrategyCode strategy, AsOf asOf, Set<View<?>> views, Function<Snapshot, T> reading) {
        if (asOf.present() || asOf.mode() == Mode.CORRECTED) {
            return present(strategy, asOf.moment(), views, reading);
        }
        return past(
                strategy,
                moments.lastOf(strategy, asOf.moment(), calendar.zoneOf(strategy)),
                asOf.moment(),
                views,
                reading);
    }

    /**
     * Documents are read one after the other while batches land. What was read counts only if none of it is further than
     * the position all views had reached before; if that cannot be had, the ledger itself is folded to that position.
     */
    private <T> T present(StrategyCode strategy, Moment moment, Set<View<?>> views, Function<Snapshot, T> reading) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Live present = new Live(strategy, moment, positions.of(views));
            T answer = reading.apply(present);
            if (present.seen <= present.position) {
                return answer;
            }
            positions.reached(views, present.seen, SETTLE);
        }
        return past(strategy, positions.of(views), moment, views, reading);
    }

    private <T> T past(
            StrategyCode strategy, long position, Moment moment, Set<View<?>> views, Function<Snapshot, T> reading) {
        return reading.apply(new Folded(machine.fold(views, strategy, position), moment, position));
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        for (int attempt = 1; ; attempt++) {
            long position = positions.of(view);
            List<StoredState<S>> states = live.documents(view).everywhere();
            long seen = states.stream().mapToLong(StoredState::seen).max().orElse(-1);
            if (seen <= position || attempt == ATTEMPTS) {
                return new Everywhere<>(
                        position, states.stream().map(StoredState::state).toList());
            }
            positions.reached(Set.of(view), seen, SETTLE);
        }
    }

    /** The present, which notes how far what it read has come. */
    private final class Live implements Snapshot {

        private final StrategyCode strategy;
        private final Moment moment;
        private final long position;
        private long seen = -1;

        Live(StrategyCode strategy, Moment moment, long position) {
            this.strategy = strategy;
            this.moment = moment;
            this.position = position;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return moments.day(strategy, moment, zone);
        }

        @Override
        public <S> Optional<S> one(View<S> view, String key) {
            return live.documents(view).one(strategy, key).map(this::noted);
        }

        @Override
        public <S> List<S> all(View<S> view) {
            return live.documents(view).all(strategy).stream().map(this::noted).toList();
        }

        private <S> S noted(StoredState<S> held) {
            seen = Math.max(seen, held.seen());
            return held.state();
        }
    }

    /** A past moment, folded in memory. */
    private final class Folded implements Snapshot {

        private final TimeMachine.Past past;
        private final Moment moment;
        private final long position;

        Folded(TimeMachine.Past past, Moment moment, long position) {
            this.past = past;
            this.moment = moment;
            this.position = position;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return moments.day(past.strategy(), moment, zone);
        }

        @Override
        public <S> Optional<S> one(View<S> view, String key) {
            String id = StoredState.id(past.strategy(), key);
            return past.states(view).stream()
                    .filter(held -> held.id().equals(id))
                    .map(StoredState::state)
                    .findFirst();
        }

        @Override
        public <S> List<S> all(View<S> view) {
            return past.states(view).stream().map(StoredState::state).toList();
        }
    }
}
