package org.waymark.query.views;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What has stopped a view on this node, until it continues. */
public final class ViewHealth {

    /**
     * Why a view has stopped.
     *
     * @param position of the event it cannot take in; -1 where it is not about one event
     */
    record Failure(long position, String reason) {}

    private final Map<String, Failure> failures = new ConcurrentHashMap<>();

    void failed(View<?> view, RuntimeException cause) {
        long position = cause instanceof UnfoldableEventException unfoldable ? unfoldable.position() : -1;
        failures.put(view.name(), new Failure(position, String.valueOf(cause.getMessage())));
    }

    void wentOn(View<?> view) {
        failures.remove(view.name());
    }

    Optional<Failure> failure(View<?> view) {
        return Optional.ofNullable(failures.get(view.name()));
    }
}
