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
import org.waymark.http.DeadlineExceededException;

/**
 * Things in memory that cost something to make: each is made by the first who asks for it, while others who want the same
 * wait. Bounded by weight: those used least go first, and what nobody asks for goes after a while. A failure is thrown to all
 * who wait, and not kept.
 *
 * <p>Metrics, each beginning with the name given and with the tag {@code kind}: {@code hits}, {@code loads} (with the time
 * they took), {@code weight}, {@code count} and {@code waiting}.
 */
public final class Once<K, V> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration UNUSED = Duration.ofMinutes(30);

    private final AsyncCache<K, V> things;
    private final Counter hits;
    private final Timer loads;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Makes it empty.
     *
     * @param metrics   with what the names of its metrics begin, such as {@code waymark.images}
     * @param kind      value of their tag
     * @param maxWeight in estimated bytes
     */
    public Once(String metrics, String kind, long maxWeight, Weigher<K, V> weigher, MeterRegistry meters) {
        this.things = Caffeine.newBuilder()
                .maximumWeight(maxWeight)
                .weigher(weigher)
                .expireAfterAccess(UNUSED)
                .executor(Runnable::run)
                .buildAsync();
        this.hits = Counter.builder(metrics + ".hits")
                .description("Asked for and found in memory")
                .tag("kind", kind)
                .register(meters);
        this.loads = Timer.builder(metrics + ".loads")
                .description("Not in memory, and so made")
                .tag("kind", kind)
                .publishPercentileHistogram()
                .register(meters);
        gauge(metrics + ".weight", "Estimated bytes in memory", kind, meters, this::weight);
        gauge(metrics + ".count", "Things in memory", kind, meters, this::count);
        gauge(metrics + ".waiting", "Requests that wait for what another makes", kind, meters, waiting::get);
    }

    private static void gauge(
            String name, String description, String kind, MeterRegistry meters, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).tag("kind", kind).register(meters);
    }

    private long weight() {
        return things.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    private long count() {
        return things.synchronous().estimatedSize();
    }

    /**
     * What the key stands for, made unless it is there.
     *
     * @param make what it throws is thrown to all who wait for it, except that its time is over: one of them then goes on
     */
    public V get(K key, Supplier<V> make) {
        while (true) {
            Making<V> mine = new Making<>();
            CompletableFuture<V> others = things.asMap().putIfAbsent(key, mine);
            if (others == null) {
                return made(key, mine, make);
            }
            V found = others.isDone() ? others.join() : await(others);
            if (found != null) {
                hits.increment();
                return found;
            }
            if (others instanceof Making<V> failed) {
                failed.rethrowUnlessLate();
            }
        }
    }

    private V made(K key, Making<V> mine, Supplier<V> make) {
        try {
            V made = Objects.requireNonNull(loads.record(make));
            mine.complete(made);
            return made;
        } catch (Throwable e) {
            things.asMap().remove(key, mine);
            mine.fail(e);
            throw e;
        }
    }

    /** {@return null where it failed, or took longer than is waited for} */
    private @Nullable V await(CompletableFuture<V> others) {
        waiting.incrementAndGet();
        try {
            return others.get(Deadline.left(PATIENCE).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            Deadline.check();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another request makes the same", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Something that is being made. It ends with null where that failed: the cache would write each failure to the log. */
    private static final class Making<V> extends CompletableFuture<@Nullable V> {

        private volatile @Nullable Throwable failure;

        void fail(Throwable why) {
            failure = why;
            complete(null);
        }

        /** The time of whoever made it was over, not that of those who wait: one of them goes on. */
        void rethrowUnlessLate() {
            switch (failure) {
                case RuntimeException why when !(why instanceof DeadlineExceededException) -> throw why;
                case Error why -> throw why;
                case null, default -> Deadline.check();
            }
        }
    }

    /** Drops everything. What is being made is still given to whoever waits, and not kept. */
    public void forget() {
        things.synchronous().invalidateAll();
    }

    /** Drops something, if it is still the same. */
    void drop(K key, V value) {
        CompletableFuture<V> there = things.asMap().get(key);
        if (isDone(there, value)) {
            things.asMap().remove(key, there);
        }
    }

    /** Weighs something anew that has grown. */
    public void weighAgain(K key, V value) {
        things.asMap()
                .computeIfPresent(
                        key, (same, there) -> isDone(there, value) ? CompletableFuture.completedFuture(value) : there);
    }

    private static <V> boolean isDone(@Nullable CompletableFuture<V> there, V value) {
        return there != null && there.isDone() && there.join() == value;
    }
}
