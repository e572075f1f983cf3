package org.waymark.query.views;

import java.util.List;
import java.util.function.Supplier;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategyImage;
import org.waymark.query.moment.StrategyImages;

/**
 * What a fold of all events from the first gives, and nothing else: no documents, no images, no reading on from where somebody
 * was before.
 *
 * @param told all events of a ledger, from position 0 on, as far as they are told by now
 */
record FoldedStrategies(Supplier<List<RecordedEvent>> told) implements StrategyImages {

    private List<RecordedEvent> events() {
        return told.get();
    }

    @Override
    public long known() {
        return events().size() - 1L;
    }

    @Override
    public StrategyImage present(StrategyCode strategy) {
        return past(
                strategy,
                events().reversed().stream()
                        .filter(event -> event.event().strategy().equals(strategy))
                        .mapToLong(RecordedEvent::position)
                        .findFirst()
                        .orElse(-1));
    }

    @Override
    public StrategyImage past(StrategyCode strategy, long position) {
        return new FoldedImage(
                events().stream()
                        .filter(event -> event.position() <= position)
                        .filter(event -> event.event().strategy().equals(strategy))
                        .toList(),
                strategy,
                position);
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        List<RecordedEvent> events = events();
        ViewFold<S> fold = ViewFold.fresh(view, EarlierEvents.among(events));
        events.forEach(fold::fold);
        return new Everywhere<>(
                known(), () -> fold.changed().stream().map(StoredState::state).toList());
    }
}
