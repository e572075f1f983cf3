package org.waymark.query.views;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.AsOf.AtDecision;
import org.waymark.query.moment.AsOf.AtPosition;
import org.waymark.query.moment.AsOf.AtReview;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.AsOf.OnDate;
import org.waymark.query.moment.AsOfResolver;
import org.waymark.query.moment.Edition;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategyImage;
import org.waymark.query.moment.StrategyImages;
import org.waymark.query.moment.StrategySnapshot;

/**
 * Snapshots of a told history, folded in memory. A position, review or decision is found in it; any other moment shows all
 * of it.
 *
 * @param today the day that is shown where none is asked for
 */
public record FoldedSnapshots(Recorded history, LocalDate today) implements StrategyImages, AsOfResolver {

    /** A strategy of the history at a moment. */
    public StrategySnapshot of(StrategyCode strategy, AsOf asOf) {
        return snapshots().of(strategy, asOf);
    }

    /** All that can be opened of the history. */
    public Snapshots snapshots() {
        return new Snapshots(this, this, snapshot -> ZoneId.of("Europe/London"));
    }

    @Override
    public long known() {
        return history.position();
    }

    @Override
    public StrategyImage present(StrategyCode strategy) {
        return past(strategy, history.events().size() - 1L);
    }

    @Override
    public StrategyImage past(StrategyCode strategy, long position) {
        return new Folded(
                history.events().stream()
                        .filter(event -> event.position() <= position)
                        .filter(event -> event.event().strategy().equals(strategy))
                        .toList(),
                strategy,
                position);
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        throw new UnsupportedOperationException("These are the snapshots of one strategy");
    }

    @Override
    public Place find(StrategyCode strategy, Moment moment) {
        return new InHistory(moment);
    }

    /** A moment of the history. */
    private final class InHistory implements Place {

        private final Moment moment;

        InHistory(Moment moment) {
            this.moment = moment;
        }

        @Override
        public long last(ZoneId zone) {
            return switch (moment) {
                case AtPosition at -> at.position();
                case AtReview at -> held(at).position();
                case AtDecision at -> recorded(at).position();
                default -> history.events().size() - 1L;
            };
        }

        @Override
        public long first(ZoneId zone) {
            return history.events().stream()
                    .filter(event -> !(moment instanceof OnDate on)
                            || !LocalDate.ofInstant(event.recordedAt(), zone).isBefore(on.date()))
                    .mapToLong(RecordedEvent::position)
                    .min()
                    .orElse(history.events().size());
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return switch (moment) {
                case OnDate on -> on.date();
                case AtReview at -> held(at).asAt();
                case AtDecision at -> recorded(at).asAt();
                default -> today;
            };
        }
    }

    private RecordedEvent held(AtReview review) {
        return history.events().stream()
                .filter(event -> event.event() instanceof ReviewHeld held
                        && held.review().equals(review.ref()))
                .findFirst()
                .orElseThrow();
    }

    private RecordedEvent recorded(AtDecision decision) {
        return history.events().stream()
                .filter(event -> event.event() instanceof DecisionRecorded recorded
                        && recorded.decision().equals(decision.ref()))
                .findFirst()
                .orElseThrow();
    }

    private record Folded(List<RecordedEvent> events, StrategyCode strategy, long position) implements StrategyImage {

        @Override
        public Edition edition() {
            return new Edition(position, -1);
        }

        @Override
        public <S> List<StoredState<S>> all(View<S> view) {
            ViewFold<S> fold = ViewFold.fresh(view, EarlierEvents.among(events));
            events.forEach(fold::fold);
            return List.copyOf(fold.changed());
        }

        @Override
        public <S> List<StoredState<S>> some(View<S> view, Collection<String> keys) {
            List<StoredState<S>> all = all(view);
            return keys.stream()
                    .distinct()
                    .flatMap(key -> all.stream().filter(state -> state.id().equals(StoredState.id(strategy, key))))
                    .toList();
        }

        @Override
        public <S> Optional<S> history(View<S> view, String key) {
            return some(view, List.of(key)).stream().map(StoredState::state).findFirst();
        }

        @Override
        public <S> List<S> histories(View<S> view) {
            return all(view).stream().map(StoredState::state).toList();
        }

        @Override
        public <S> S history(View<S> view, String key, long from, S before) {
            String id = StoredState.id(strategy, key);
            StoredState<S> begun = new StoredState<>(id, strategy, from, from - 1, before);
            ViewFold<S> fold = new ViewFold<>(view, Map.of(id, begun), EarlierEvents.among(events));
            EarlierEvents.among(events).of(view, strategy, key, position + 1).forEach(fold::fold);
            return fold.changed().stream().map(StoredState::state).findFirst().orElse(before);
        }

        @Override
        public <E> List<E> entries(
                Journal<?, E> journal, Map<String, String> terms, long from, long to, int limit, boolean backward) {
            return written(journal).stream()
                    .filter(entry -> entry.position() >= from && entry.position() <= to)
                    .filter(entry -> terms.entrySet().stream()
                            .allMatch(term -> term.getValue()
                                    .equals(journal.terms(entry.entry()).get(term.getKey()))))
                    .sorted((one, other) -> backward
                            ? Long.compare(other.position(), one.position())
                            : Long.compare(one.position(), other.position()))
                    .limit(limit)
                    .map(JournalEntry::entry)
                    .toList();
        }

        private <S, E> List<JournalEntry<E>> written(Journal<S, E> journal) {
            List<JournalEntry<E>> entries = new ArrayList<>();
            EntryWriter.of(journal, entries::addAll).fold(ViewFold.fresh(journal, EarlierEvents.among(events)), events);
            return entries;
        }
    }
}
