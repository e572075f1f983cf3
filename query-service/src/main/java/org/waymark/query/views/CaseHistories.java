package org.waymark.query.views;

import java.util.Optional;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/**
 * Folds all that happened to the cases of a kind. No document is kept of it: it is folded when somebody asks.
 *
 * @param <E> the events of that kind
 * @param <S> all that happened to one case
 */
public abstract class CaseHistories<E extends WaymarkEvent, S> implements View<S> {

    private final String name;
    private final Class<E> events;
    private final Class<S> stateType;

    protected CaseHistories(String name, Class<E> events, Class<S> stateType) {
        this.name = name;
        this.events = events;
        this.stateType = stateType;
    }

    /**
     * What happened to a case, with one event more.
     *
     * @param before null before the first
     */
    protected abstract S after(@Nullable S before, E event, Provenance stamp);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int version() {
        return 1;
    }

    @Override
    public final Class<S> stateType() {
        return stateType;
    }

    @Override
    public final Optional<String> key(RecordedEvent recorded) {
        return events.isInstance(recorded.event()) ? recorded.event().caseRef() : Optional.empty();
    }

    @Override
    public final Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public final @Nullable S evolve(@Nullable S before, RecordedEvent recorded) {
        return events.isInstance(recorded.event())
                ? after(before, events.cast(recorded.event()), Provenance.of(recorded))
                : before;
    }
}
