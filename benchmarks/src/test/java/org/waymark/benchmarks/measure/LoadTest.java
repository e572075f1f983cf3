package org.waymark.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Load SHORT = new Load(Duration.ofMillis(20), Duration.ofMillis(50));

    @Test
    void callersCallAtTheSameTime() {
        CountDownLatch all = new CountDownLatch(3);
        Set<Integer> callers = ConcurrentHashMap.newKeySet();

        SHORT.measure(3, (caller, turn) -> {
            callers.add(caller);
            all.countDown();
            all.await();
        });

        assertThat(callers).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void doesNotCountTheWarmUp() {
        AtomicLong done = new AtomicLong();

        Measurement measured = SHORT.measure(1, (caller, turn) -> done.incrementAndGet());

        assertThat(measured.operations()).isLessThan(done.intValue());
    }

    @Test
    void givesNoFigureWhenACallFails() {
        assertThatThrownBy(() -> SHORT.measure(2, (caller, turn) -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("refused");
    }

    @Test
    void countsRefusalsByThemselves() {
        Measurement measured = SHORT.measure(1, (caller, turn) -> {
            throw new RefusedException(503);
        });

        assertThat(measured.refused()).isPositive();
        assertThat(measured.operations()).isZero();
    }

    @Test
    void preparesEachTurnBeforeIt() {
        AtomicLong prepared = new AtomicLong();

        SHORT.measure(1, new Operation() {
            @Override
            public void prepare(int caller, long turn) {
                prepared.incrementAndGet();
            }

            @Override
            public void run(int caller, long turn) {
                assertThat(prepared.get()).isEqualTo(turn + 1);
            }
        });

        assertThat(prepared.get()).isPositive();
    }
}
