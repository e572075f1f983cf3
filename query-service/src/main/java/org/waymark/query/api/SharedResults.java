package org.waymark.query.api;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.waymark.http.Deadline;
import org.waymark.http.DeadlineExceededException;

/**
 * What was worked out, kept up to a total weight: those used least go first. Where several ask for the same at once, one works
 * and the others wait for it. Its metrics are {@code waymark.answers.*}.
 */
final class SharedResults<K, V> {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AsyncCache<K, V> cache;
    private final Counter hits;
    private final Counter misses;

    /** @param form what is kept, as the tag {@code form} of its metrics says it */
    SharedResults(String form, long weight, Weigher<K, V> weigher, MeterRegistry meters) {
        this.cache = Caffeine.newBuilder()
                .maximumWeight(weight)
                .weigher(weigher)
                .executor(Runnable::run)
                .buildAsync();
        this.hits = counter("waymark.answers.hits", "Answers that were there already", form, meters);
        this.misses = counter("waymark.answers.misses", "Answers that had to be worked out", form, meters);
        Gauge.builder("waymark.answers.weight", this::weight)
                .description("How much of what may be kept is: bytes of encoded answers, number of laid out ones")
                .tag("form", form)
                .register(meters);
    }

    private static Counter counter(String name, String description, String form, MeterRegistry meters) {
        return Counter.builder(name).description(description).tag("form", form).register(meters);
    }

    void forget() {
        cache.synchronous().invalidateAll();
    }

    private long weight() {
        return cache.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /**
     * What belongs to a key.
     *
     * @param work works it out; what it throws is thrown to all who wait for it, and not kept
     */
    V get(K key, Supplier<V> work) {
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> others = cache.asMap().putIfAbsent(key, mine);
            if (others == null) {
                misses.increment();
                return workedOut(key, mine, work);
            }
            try {
                V found = others.get(Deadline.left(LONG).toNanos(), TimeUnit.NANOSECONDS);
                hits.increment();
                return found;
            } catch (TimeoutException e) {
                Deadline.check();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            } catch (ExecutionException e) {
                Deadline.check();
                rethrowUnlessLate(Objects.requireNonNull(e.getCause()));
            }
        }
    }

    private V workedOut(K key, CompletableFuture<V> mine, Supplier<V> work) {
        try {
            V result = work.get();
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            cache.asMap().remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** The time of whoever worked was over, not that of those who wait: one of them goes on. */
    private static void rethrowUnlessLate(Throwable cause) {
        switch (cause) {
            case DeadlineExceededException late -> {}
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            default -> throw new CompletionException(cause);
        }
    }
}
