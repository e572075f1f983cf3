package org.waymark.query.views;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;

/**
 * A view that also writes one lasting entry an event.
 *
 * @param <S> what it must remember to write the next entry
 * @param <E> the entry: a record that JSON can hold
 */
public interface Journal<S, E> extends View<S> {

    Class<E> entryType();

    /**
     * The entry of an event: no I/O, no clock.
     *
     * @param before  the state that the event finds; null where there is none, or the event has no key
     * @param earlier gives the events of the same key before this one, in order; asking costs as much as there are
     */
    E entry(@Nullable S before, RecordedEvent event, Supplier<List<RecordedEvent>> earlier);

    /** What entries are found by: name of the term to its value, the same names for every entry. */
    Map<String, String> terms(E entry);

    /** The names of the terms, each of which gets an index. */
    List<String> termNames();
}
