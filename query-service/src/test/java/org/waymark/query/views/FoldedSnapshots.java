package org.waymark.query.views;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshot;
import org.waymark.query.moment.Snapshots;

/**
 * Snapshots of a told history, folded in memory: at a position what was recorded by then, and all of it otherwise.
 *
 * @param today the day that is shown where none is asked for
 */
public record FoldedSnapshots(Recorded history, LocalDate today) implements Snapshots {

    @Override
    public <T> T read(StrategyCode strategy, AsOf asOf, Set<View<?>> views, Function<Snapshot, T> reading) {
        long last = asOf.moment() instanceof AsOf.AtPosition at
                ? at.position()
                : history.events().size() - 1L;
        LocalDate day = asOf.moment() instanceof AsOf.OnDate on ? on.date() : today;
        List<RecordedEvent> events = history.events().stream()
                .filter(event -> event.position() <= last)
                .filter(event -> event.event().strategy().equals(strategy))
                .toList();
        return reading.apply(new Folded(events, last, day));
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        throw new UnsupportedOperationException("These are the snapshots of one strategy");
    }

    private record Folded(List<RecordedEvent> events, long position, LocalDate day) implements Snapshot {

        @Override
        public LocalDate day(ZoneId zone) {
            return day;
        }

        @Override
        public <S> Optional<S> one(View<S> view, String key) {
            return held(view).stream()
                    .filter(held -> held.id().endsWith("/" + key))
                    .map(StoredState::state)
                    .findFirst();
        }

        @Override
        public <S> List<S> all(View<S> view) {
            return held(view).stream().map(StoredState::state).toList();
        }

        private <S> List<StoredState<S>> held(View<S> view) {
            ViewFold<S> folding = ViewFold.fresh(view);
            events.forEach(folding::fold);
            return List.copyOf(folding.changed());
        }
    }
}
