package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The estimate of another machine's time, with that machine and this node's timer in the test's hands. */
class DatabaseTimeTest {

    private static final Instant NINE = Instant.parse("2026-03-31T09:00:00Z");

    /** A timer begins anywhere, also below zero. */
    private long nanos = -Duration.ofHours(5).toNanos();

    private final Queue<Duration> roundTrips = new ArrayDeque<>();
    private Instant there = NINE;
    private boolean reachable = true;
    private int questions;
    private final DatabaseTime time = new DatabaseTime(this::answer, () -> nanos);

    @Test
    void takesTheAnswerForTheMiddleOfItsRoundTrip() {
        roundTrips.add(Duration.ofMillis(10));

        assertThat(time.now()).isEqualTo(there);
        assertThat(there).isEqualTo(NINE.plusMillis(10));
    }

    @Test
    void carriesTheAnswerOnWithTheTimerAndAsksAgainNowAndThen() {
        time.now();
        for (int i = 0; i < 50; i++) {
            pass(Duration.ofMillis(100));
            assertThat(time.now()).isEqualTo(there);
        }
        assertThat(questions).isEqualTo(2);
    }

    @Test
    void asksAgainWhereAnAnswerTookLongAndKeepsTheQuickest() {
        roundTrips.add(Duration.ofMillis(900));
        roundTrips.add(Duration.ofMillis(30));
        roundTrips.add(Duration.ofMillis(400));

        Duration wrong = Duration.between(there, time.now());

        assertThat(questions).isEqualTo(3);
        assertThat(wrong.minus(Duration.between(NINE, there)).abs()).isLessThanOrEqualTo(Duration.ofMillis(15));
    }

    @Test
    void followsAClockThatIsSetBackOrForward() {
        time.now();
        there = there.minus(Duration.ofHours(3));
        pass(DatabaseTime.REFRESH);
        assertThat(time.now()).isEqualTo(there);

        there = there.plus(Duration.ofHours(30));
        pass(DatabaseTime.REFRESH);
        assertThat(time.now()).isEqualTo(there);
    }

    @Test
    void isPatientTheFirstTimeOnly() {
        Queue<String> asked = new ArrayDeque<>();
        DatabaseTime patient = new DatabaseTime(
                () -> {
                    asked.add("first");
                    return answer();
                },
                () -> {
                    asked.add("next");
                    return answer();
                },
                () -> nanos);

        patient.now();
        pass(DatabaseTime.REFRESH);
        patient.now();

        assertThat(asked).containsExactly("first", "next");
    }

    @Test
    void carriesTheLastAnswerOnWhileTheDatabaseIsAway() {
        time.now();
        reachable = false;
        pass(Duration.ofHours(2));
        assertThat(time.now()).isEqualTo(there);
        pass(Duration.ofMillis(1));
        assertThat(time.now()).isEqualTo(there);
        assertThat(questions).as("it is not asked for every call").isEqualTo(2);
    }

    @Test
    void saysThatTheLedgerIsUnavailableWhereTheDatabaseNeverAnswered() {
        reachable = false;

        assertThatThrownBy(time::now).isInstanceOf(LedgerUnavailableException.class);

        reachable = true;
        assertThat(time.now()).isEqualTo(there);
    }

    private Instant answer() {
        questions++;
        if (!reachable) {
            throw new MongoTimeoutException("away");
        }
        Duration roundTrip = roundTrips.isEmpty() ? Duration.ZERO : roundTrips.remove();
        pass(roundTrip.dividedBy(2));
        Instant told = there;
        pass(roundTrip.dividedBy(2));
        return told;
    }

    private void pass(Duration duration) {
        nanos += duration.toNanos();
        there = there.plus(duration);
    }
}
