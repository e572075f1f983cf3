package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** Events of the agenda of a meeting, and of the minutes of its items. They belong to the case of the meeting. */
public sealed interface AgendaEvent extends WaymarkEvent {

    /** The meeting's ref, such as {@code M1}. */
    String review();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(review());
    }

    /**
     * The agenda was planned, as a whole.
     *
     * @param before the items until then, in order; empty where none was planned
     * @param items  the items from now on, in order
     */
    @Event(namespace = NAMESPACE, name = "AgendaPlanned", version = "1")
    record AgendaPlanned(StrategyCode strategy, String review, List<AgendaItem> before, List<AgendaItem> items)
            implements AgendaEvent {

        public AgendaPlanned {
            before = Lists.orEmpty(before);
            items = Lists.orEmpty(items);
        }
    }

    /**
     * The minutes of an item were written or changed.
     *
     * @param item  its number, as in {@link AgendaItem#id()}
     * @param title what it was called
     */
    @Event(namespace = NAMESPACE, name = "AgendaItemMinuted", version = "1")
    record AgendaItemMinuted(
            StrategyCode strategy,
            String review,
            int item,
            @FreeText String title,
            ItemMinutes before,
            ItemMinutes after)
            implements AgendaEvent {}
}
