package org.waymark.events;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** Notes on a case of any kind. */
public sealed interface NoteEvent extends WaymarkEvent {

    /** The ref of the case it is about. */
    String item();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(item());
    }

    /** A note was added. */
    @Event(namespace = NAMESPACE, name = "NoteAdded", version = "1")
    record NoteAdded(
            StrategyCode strategy, String item, @FreeText String text) implements NoteEvent {}

    /**
     * A note was a mistake and is replaced. The old one stays readable.
     *
     * @param note its number among the notes on the case, from 1
     */
    @Event(namespace = NAMESPACE, name = "NoteCorrected", version = "1")
    record NoteCorrected(
            StrategyCode strategy,
            String item,
            int note,
            @FreeText String before,
            @FreeText String after) implements NoteEvent {}
}
