package org.waymark.query.moment;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.http.Deadline;

/**
 * Things in memory that cost something to load: each is loaded by the first who asks for it, while others who want the same
 * wait. Bounded by weight; what nobody asks for is dropped after a while. A load that fails is not remembered.
 *
 * <p>Metrics, each with the tag {@code kind}: {@code waymark.images.hits}, {@code waymark.images.loads} (with the time they
 * took), {@code waymark.images.weight}, {@code waymark.images.count} and {@code waymark.images.waiting}.
 */
final class Once<K, V> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration UNUSED = Duration.ofMinutes(30);

    private final AsyncCache<K, V> things;
    private final Counter hits;
    private final Timer loads;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param kind      name in the metrics
     * @param maxWeight in estimated bytes
     */
    Once(String kind, long maxWeight, Weigher<K, V> weigher, MeterRegistry meters) {
        this.things = Caffeine.newBuilder()
                .maximumWeight(maxWeight)
                .weigher(weigher)
                .expireAfterAccess(UNUSED)
                .executor(Runnable::run)
                .buildAsync();
        this.hits = Counter.builder("waymark.images.hits")
                .description("Asked for and found in memory")
                .tag("kind", kind)
                .register(meters);
        this.loads = Timer.builder("waymark.images.loads")
                .description("Not in memory, and so loaded")
                .tag("kind", kind)
                .publishPercentileHistogram()
                .register(meters);
        gauge("waymark.images.weight", "Estimated bytes in memory", kind, meters, this::weight);
        gauge("waymark.images.count", "Things in memory", kind, meters, this::count);
        gauge("waymark.images.waiting", "Requests that wait for another's load", kind, meters, waiting::get);
    }

    private static void gauge(
            String name, String description, String kind, MeterRegistry meters, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).tag("kind", kind).register(meters);
    }

    long weight() {
        return things.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    long count() {
        return things.synchronous().estimatedSize();
    }

    /** What the key stands for, loaded unless it is there. Who waits for another's load that fails, loads for itself. */
    V get(K key, Supplier<V> load) {
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> there = things.asMap().putIfAbsent(key, mine);
            if (there == null) {
                return load(mine, load);
            }
            V found = there.isDone() ? there.getNow(null) : await(there);
            if (found != null) {
                hits.increment();
                return found;
            }
            things.asMap().remove(key, there);
        }
    }

    private V load(CompletableFuture<V> mine, Supplier<V> load) {
        try {
            V loaded = Objects.requireNonNull(loads.record(load));
            mine.complete(loaded);
            return loaded;
        } catch (Throwable e) {
            // ends the waiting of others, who then load for themselves
            mine.complete(null);
            throw e;
        }
    }

    /** {@return null where the load failed} */
    private @Nullable V await(CompletableFuture<V> there) {
        waiting.incrementAndGet();
        try {
            return there.get(Deadline.left(PATIENCE).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            Deadline.check();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another request loads the same", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Drops something, if it is still the same. */
    void drop(K key, V value) {
        CompletableFuture<V> there = things.asMap().get(key);
        if (there != null && there.isDone() && there.join() == value) {
            things.asMap().remove(key, there);
        }
    }

    /** Weighs something anew. */
    void weighAgain(K key, V value) {
        things.asMap()
                .computeIfPresent(
                        key,
                        (same, there) -> there.isDone() && there.join() == value
                                ? CompletableFuture.completedFuture(value)
                                : there);
    }

    /** What is there now, without counting. */
    @Nullable V peek(K key) {
        return things.synchronous().getIfPresent(key);
    }
}
