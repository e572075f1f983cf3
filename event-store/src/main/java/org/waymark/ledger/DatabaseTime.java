package org.waymark.ledger;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An estimate of the time another machine has: asked now and then, carried on by a timer in between. Each answer is taken
 * to be the time in the middle of its round trip, as NTP does, so the estimate is wrong by half a round trip at most.
 */
final class DatabaseTime {

    /** How long an answer is carried on before the next question. A timer that is wrong by 100 ppm drifts 0.5 ms in it. */
    static final Duration REFRESH = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(DatabaseTime.class);
    private static final Duration QUICK = Duration.ofMillis(20);
    private static final int QUESTIONS = 3;
    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(1);

    private final Supplier<Instant> first;
    private final Supplier<Instant> next;
    private final LongSupplier nanoTime;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable Answer latest;

    /**
     * @param database answers with its time; throws {@link MongoException} where it cannot
     * @param nanoTime a timer that never goes back, such as {@link System#nanoTime}
     */
    DatabaseTime(Supplier<Instant> database, LongSupplier nanoTime) {
        this(database, database, nanoTime);
    }

    /**
     * The same where the first answer may take longer than those after it, without which it goes on.
     *
     * @param first answers the first time
     * @param next answers afterwards
     */
    DatabaseTime(Supplier<Instant> first, Supplier<Instant> next, LongSupplier nanoTime) {
        this.first = first;
        this.next = next;
        this.nanoTime = nanoTime;
    }

    /**
     * {@return the database's time now} Where it cannot be asked again, the last answer is carried on.
     *
     * @throws LedgerUnavailableException when it was never answered
     */
    Instant now() {
        Answer answer = latest;
        if (answer == null) {
            answer = first();
        } else if (answer.isStale(nanoTime.getAsLong()) && asking.compareAndSet(false, true)) {
            answer = next(answer);
        }
        return answer.carriedOnTo(nanoTime.getAsLong());
    }

    private Answer first() {
        try {
            Answer answer = ask(first);
            latest = answer;
            return answer;
        } catch (MongoException e) {
            throw new LedgerUnavailableException("The database does not say what time it is: " + e.getMessage(), e);
        }
    }

    /** One thread asks, the others go on with what they have. */
    private Answer next(Answer last) {
        Answer answer;
        try {
            answer = ask(next);
            warnIfItMoved(last, answer);
        } catch (MongoException e) {
            log.debug("The database's time is carried on from its last answer", e);
            answer = last.stillTrueAt(nanoTime.getAsLong());
        } finally {
            asking.set(false);
        }
        latest = answer;
        return answer;
    }

    /** Asks again where an answer took long, and keeps the quickest: it is the most exact. */
    private Answer ask(Supplier<Instant> database) {
        Answer best = askOnce(database);
        for (int i = 1; i < QUESTIONS && best.roundTrip().compareTo(QUICK) > 0; i++) {
            Answer another = askOnce(database);
            best = another.roundTrip().compareTo(best.roundTrip()) < 0 ? another : best;
        }
        return best;
    }

    private Answer askOnce(Supplier<Instant> database) {
        long before = nanoTime.getAsLong();
        Instant told = database.get();
        long after = nanoTime.getAsLong();
        long roundTrip = after - before;
        return new Answer(told, before + roundTrip / 2, after, Duration.ofNanos(roundTrip));
    }

    private static void warnIfItMoved(Answer last, Answer now) {
        Duration moved = Duration.between(last.carriedOnTo(now.at()), now.time());
        if (moved.abs().compareTo(WORTH_A_WARNING) > 0) {
            log.warn("The database's clock moved by {} between two answers", moved);
        }
    }

    /**
     * What the database answered.
     *
     * @param time its time
     * @param at when that was, on this node's timer, in nanoseconds
     * @param asked when it was last asked or tried to, on the same timer
     */
    private record Answer(Instant time, long at, long asked, Duration roundTrip) {

        boolean isStale(long nanos) {
            return nanos - asked >= REFRESH.toNanos();
        }

        Answer stillTrueAt(long nanos) {
            return new Answer(time, at, nanos, roundTrip);
        }

        Instant carriedOnTo(long nanos) {
            return time.plusNanos(nanos - at);
        }
    }
}
