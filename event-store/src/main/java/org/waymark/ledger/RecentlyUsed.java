package org.waymark.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.function.ToIntFunction;

/** How much of what was made of events is kept in memory for the next who asks, and for how long. */
public final class RecentlyUsed {

    /** Most bytes of one cache. */
    private static final long BYTES = Math.max(8 << 20, Runtime.getRuntime().maxMemory() / 32);

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private RecentlyUsed() {}

    /**
     * {@return an empty cache; what nobody asks for goes by itself, after ten minutes or as soon as others need the room}
     *
     * @param bytes of the payloads in a value; messages, tags and what payloads are decoded to take several times as much
     */
    public static <K, V> Cache<K, V> cache(ToIntFunction<V> bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(BYTES)
                .weigher((K key, V value) -> bytes.applyAsInt(value))
                .expireAfterAccess(UNUSED)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }
}
