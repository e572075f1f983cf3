package org.waymark.standalone.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Typed;

/**
 * Makes guessing slow: after some failures, the next attempt has to wait, each time twice as long, five minutes at most. An
 * attempt in between is refused without a look at the password, and does not make the wait longer: so nobody is locked out for
 * good, whoever tries.
 *
 * <p>Failures are counted for an account from an address, for an account, and for an address. The last two do not hold up
 * somebody who has signed in from their address before. What is remembered is bounded, and forgotten after an hour without a
 * failure. Whether there is such an account makes no difference.
 */
final class SignInDelays {

    private static final int MOST = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int FREE_OF_ACCOUNT_AT_ADDRESS = 5;
    private static final int FREE_OF_ACCOUNT = 20;
    private static final int FREE_OF_ADDRESS = 50;

    /** @param until nobody may try before that */
    private record Failures(int count, Instant until) {}

    private record Pair(String account, String address) {}

    private final Clock clock;
    private final Cache<Pair, Failures> pairs;
    private final Cache<String, Failures> accounts;
    private final Cache<String, Failures> addresses;
    private final Cache<Pair, Boolean> known;

    SignInDelays(Clock clock) {
        this.clock = clock;
        this.pairs = remembering(FORGOTTEN_AFTER);
        this.accounts = remembering(FORGOTTEN_AFTER);
        this.addresses = remembering(FORGOTTEN_AFTER);
        this.known = remembering(Duration.ofDays(30));
    }

    private <K, V> Cache<K, V> remembering(Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(time)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** How long an attempt must wait; zero where it need not. */
    Duration wait(String account, String address) {
        Pair pair = pair(account, address);
        Duration wait = left(pairs.getIfPresent(pair));
        if (known.getIfPresent(pair) == null) {
            wait = longer(wait, left(accounts.getIfPresent(pair.account())));
            wait = longer(wait, left(addresses.getIfPresent(address)));
        }
        return wait;
    }

    private Duration left(@Nullable Failures failures) {
        Instant now = clock.instant();
        return failures == null || !failures.until().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, failures.until());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Somebody gave a wrong password, or an account that there is not. */
    void failed(String account, String address) {
        Pair pair = pair(account, address);
        count(pairs, pair, FREE_OF_ACCOUNT_AT_ADDRESS);
        count(accounts, pair.account(), FREE_OF_ACCOUNT);
        count(addresses, address, FREE_OF_ADDRESS);
    }

    private <K> void count(Cache<K, Failures> failures, K key, int free) {
        failures.asMap().compute(key, (same, before) -> {
            int count = before == null ? 1 : Math.min(before.count() + 1, 1_000);
            Duration delay = count < free ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - free, 20));
            return new Failures(count, clock.instant().plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay));
        });
    }

    /** Somebody signed in: their failures from that address are forgotten. */
    void succeeded(String account, String address) {
        Pair pair = pair(account, address);
        pairs.invalidate(pair);
        accounts.invalidate(pair.account());
        known.put(pair, true);
    }

    private static Pair pair(String account, String address) {
        return new Pair(Typed.trimmed(account).toLowerCase(Locale.ROOT), address);
    }
}
