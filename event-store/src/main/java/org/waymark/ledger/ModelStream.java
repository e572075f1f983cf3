package org.waymark.ledger;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * The events of a model and the entry that says up to where they are complete, all in memory. Axon's own streams make each entry
 * anew, which was a tenth of a command on a case of sixty events.
 */
final class ModelStream implements MessageStream<EventMessage> {

    private final List<Entry<EventMessage>> events;
    private final Entry<EventMessage> terminal;
    private int next;

    /**
     * A stream over a model.
     *
     * @param events   in order; not changed meanwhile
     * @param terminal comes last
     */
    ModelStream(List<Entry<EventMessage>> events, Entry<EventMessage> terminal) {
        this.events = events;
        this.terminal = terminal;
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> entry = peek();
        if (entry.isPresent()) {
            next++;
        }
        return entry;
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return next > events.size()
                ? Optional.empty()
                : Optional.of(next < events.size() ? events.get(next) : terminal);
    }

    @Override
    public boolean hasNextAvailable() {
        return next <= events.size();
    }

    @Override
    public boolean isCompleted() {
        return !hasNextAvailable();
    }

    /** All is there from the beginning, so who asks is called at once. */
    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public void close() {
        next = events.size() + 1;
    }
}
