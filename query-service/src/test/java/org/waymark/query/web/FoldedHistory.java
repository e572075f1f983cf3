package org.waymark.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.system.AsOf;
import org.waymark.query.system.Snapshot;
import org.waymark.query.system.Snapshots;
import org.waymark.query.system.View;

/** What the views would hold after some recorded events, folded anew for each question. */
final class FoldedHistory implements Snapshots {

    private final Clock clock;
    private volatile List<RecordedEvent> events;

    FoldedHistory(List<RecordedEvent> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** From now on, this is all that ever happened. */
    void tell(List<RecordedEvent> story) {
        events = story;
    }

    List<RecordedEvent> events() {
        return events;
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        Snapshot now = new Folded(events);
        return new Everywhere<>(now.position(), now.all(view));
    }

    @Override
    public <T> T read(StrategyCode strategy, AsOf asOf, Set<View<?>> views, Function<Snapshot, T> reading) {
        return reading.apply(new Folded(known(strategy, asOf)));
    }

    /** What had happened to a strategy by then. */
    List<RecordedEvent> known(StrategyCode strategy, AsOf asOf) {
        return events.stream()
                .filter(event -> event.event().strategy().equals(strategy))
                .filter(event -> reaches(asOf.point(), event))
                .toList();
    }

    private static boolean reaches(AsOf.Point point, RecordedEvent event) {
        return switch (point) {
            case AsOf.Now ignored -> true;
            case AsOf.AtPosition at -> event.position() <= at.position();
            case AsOf.AtInstant at -> !event.recordedAt().isAfter(at.instant());
            case AsOf.OnDate on ->
                !LocalDate.ofInstant(event.recordedAt(), ZoneId.of("Europe/London"))
                        .isAfter(on.date());
        };
    }

    private final class Folded implements Snapshot {

        private final List<RecordedEvent> seen;

        Folded(List<RecordedEvent> seen) {
            this.seen = seen;
        }

        @Override
        public long position() {
            return seen.isEmpty() ? -1 : seen.getLast().position();
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return LocalDate.now(clock.withZone(zone));
        }

        @Override
        public <S> Optional<S> one(View<S> view, String key) {
            return Optional.ofNullable(states(view).get(key));
        }

        @Override
        public <S> List<S> all(View<S> view) {
            return List.copyOf(states(view).values());
        }

        private <S> Map<String, S> states(View<S> view) {
            Map<String, S> states = new LinkedHashMap<>();
            seen.forEach(event -> view.key(event.event()).ifPresent(key -> {
                S after = view.evolve(states.get(key), event);
                if (after != null) {
                    states.put(key, after);
                }
            }));
            return states;
        }
    }
}
