package org.waymark.resilience.load;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first thing that went wrong on any of several threads. */
public final class Failures {

    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    /** Does something, and keeps what it fails with. */
    public void note(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            first.compareAndSet(null, e);
        }
    }

    /** @throws AssertionError if something went wrong */
    public void check() {
        Throwable failure = first.get();
        if (failure != null) {
            throw new AssertionError(failure.getMessage(), failure);
        }
    }
}
