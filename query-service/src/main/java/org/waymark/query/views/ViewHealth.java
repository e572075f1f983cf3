package org.waymark.query.views;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.DatabaseWait.Waiting;

/** What has stopped a view on this node, until it continues. */
public final class ViewHealth {

    /**
     * Why a view has stopped.
     *
     * @param position of the event it cannot take in; -1 where it is not about one event
     */
    record Failure(long position, String reason) {}

    private static final Logger log = LoggerFactory.getLogger(ViewHealth.class);

    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();

    void failed(View<?> view, RuntimeException cause) {
        long position = cause instanceof UnfoldableEventException unfoldable ? unfoldable.position() : -1;
        failures.put(view.name(), new Failure(position, String.valueOf(cause.getMessage())));
    }

    void wentOn(View<?> view) {
        failures.remove(view.name());
    }

    /** The database does not answer, or refuses. */
    void waiting(RuntimeException cause) {
        Waiting now = new Waiting(System.nanoTime(), String.valueOf(cause.getMessage()));
        Waiting before = waiting.getAndUpdate(known -> known == null ? now : new Waiting(known.begun(), now.reason()));
        if (before == null) {
            log.warn("Views wait for the database and try again until it answers: {}", cause.getMessage(), cause);
        }
    }

    void answered() {
        Waiting before = waiting.getAndSet(null);
        if (before != null) {
            log.info("The database answers again, after {}; views go on", before.lasting());
        }
    }

    /** Why no view goes on, if none does. */
    Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting.get());
    }

    Optional<Failure> failure(View<?> view) {
        return failure(view.name());
    }

    Optional<Failure> failure(String view) {
        return Optional.ofNullable(failures.get(view));
    }
}
