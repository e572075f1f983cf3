package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Fake follower = new Fake();
    private final ProgressWatch watch =
            new ProgressWatch(follower, () -> follower.answers, PATIENCE, () -> follower.now, () -> follower.counted++);

    private static final class Fake implements ProgressWatch.Follower {

        private boolean behind = true;
        private boolean answers = true;
        private long progress;
        private long now;
        private int restarts;
        private int counted;
        private final List<Long> restartedAt = new ArrayList<>();

        @Override
        public String name() {
            return "something";
        }

        @Override
        public boolean behind() {
            return behind;
        }

        @Override
        public long progress() {
            return progress;
        }

        @Override
        public void restart() {
            restarts++;
            restartedAt.add(Duration.ofNanos(now).toSeconds());
        }
    }

    private void look(int seconds) {
        for (int second = 0; second < seconds; second++) {
            watch.look();
            follower.now += Duration.ofSeconds(1).toNanos();
        }
        watch.look();
    }

    @Test
    void takesTimeInWhichNobodyCouldLookForNoStandingStill() {
        look(9);
        watch.cannotLook();
        follower.now += Duration.ofSeconds(30).toNanos();
        watch.cannotLook();
        look(9);
        assertThat(follower.restarts).isZero();
        look(2);
        assertThat(follower.restarts).isEqualTo(1);
    }

    @Test
    void startsAnewWhatIsBehindAndDoesNotMove() {
        look(9);
        assertThat(follower.restarts).isZero();

        look(1);
        assertThat(follower.restarts).isOne();
        assertThat(follower.counted).isOne();
        assertThat(watch.still()).isEqualTo(PATIENCE);
    }

    @Test
    void triesAgainAfterTwiceAsLongAndSaysForHowLongItHasNotMoved() {
        look(61);

        // after 10, and after 20 more
        assertThat(follower.restarts).isEqualTo(2);
        assertThat(watch.still()).isEqualTo(Duration.ofSeconds(61));

        follower.progress++;
        look(1);
        assertThat(watch.still()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void waitsNoLongerThanSixteenTimesAndBeginsAnewOnceItHasMoved() {
        look(800);

        assertThat(follower.restartedAt).containsExactly(10L, 30L, 70L, 150L, 310L, 470L, 630L, 790L);

        follower.progress++;
        look(10);
        assertThat(follower.restartedAt).last().isEqualTo(810L);
    }

    @Test
    void leavesAloneWhatMovesOrHasNothingToDo() {
        for (int i = 0; i < 20; i++) {
            look(5);
            follower.progress++;
        }
        follower.behind = false;
        look(100);

        assertThat(follower.restarts).isZero();
        assertThat(watch.still()).isZero();
    }

    @Test
    void doesNotBlameItForADatabaseThatIsAway() {
        follower.answers = false;
        look(100);
        assertThat(follower.restarts).isZero();

        follower.answers = true;
        look(10);
        assertThat(follower.restarts).isOne();
    }
}
