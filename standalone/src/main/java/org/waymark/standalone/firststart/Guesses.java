package org.waymark.standalone.firststart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts wrong addresses and passwords, and holds up whoever sends many: twenty a minute from one place. */
public final class Guesses {

    private static final int MOST = 20;
    private static final Duration WHILE = Duration.ofMinutes(1);

    private final Cache<String, Integer> wrong;

    public Guesses(Clock clock) {
        this.wrong = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(WHILE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    void wrong(String place) {
        wrong.asMap().merge(place, 1, Integer::sum);
    }

    boolean tooMany(String place) {
        return wrong.asMap().getOrDefault(place, 0) >= MOST;
    }
}
