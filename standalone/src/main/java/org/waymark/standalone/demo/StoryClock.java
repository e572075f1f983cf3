package org.waymark.standalone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock under which the worked example is recorded: it says what it was told last. Safe for several threads. */
final class StoryClock extends Clock {

    private final AtomicReference<Instant> told;
    private final ZoneId zone;

    StoryClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    private StoryClock(AtomicReference<Instant> told, ZoneId zone) {
        this.told = told;
        this.zone = zone;
    }

    void set(Instant now) {
        told.set(now);
    }

    @Override
    public Instant instant() {
        return told.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** {@inheritDoc} Both are set together. */
    @Override
    public Clock withZone(ZoneId other) {
        return new StoryClock(told, other);
    }
}
