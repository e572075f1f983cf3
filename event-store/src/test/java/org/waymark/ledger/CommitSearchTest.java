package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;

class CommitSearchTest {

    private final CommitsInMemory commits = new CommitsInMemory();
    private final CommitSearch search = new CommitSearch(commits);

    @Test
    void findsNothingInAnEmptyLedger() {
        assertThat(search.last(0)).isNull();
        assertThat(search.lastWhere(0, commit -> false)).isNull();
        assertThat(search.startOf(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, Commit.MAX_EVENTS})
    void findsTheLastCommitWhateverTheSizes(int mostEvents) {
        Random random = seeded();
        for (int number = 1; number < 60; number++) {
            store(random, number, mostEvents);
            List<Commit> all = commits.all();

            assertThat(search.last(0)).isEqualTo(all.getLast());
            assertThat(search.last(all.getLast().first())).isEqualTo(all.getLast());
            assertThat(search.last(all.getLast().last() + 1)).isNull();
        }
    }

    @Test
    void findsTheLastCommitRecordedByAnInstant() {
        Random random = seeded();
        store(random, 50, 30);
        List<Commit> all = commits.all();

        for (int second = 0; second <= 52; second++) {
            Instant instant = Instant.ofEpochSecond(second);
            Commit found = search.lastWhere(0, commit -> !commit.recordedAt().isAfter(instant));
            assertThat(found).isEqualTo(second == 0 ? null : all.get(Math.min(second, 50) - 1));
        }
    }

    @Test
    void findsTheCommitThatHoldsAPosition() {
        store(seeded(), 20, Commit.MAX_EVENTS);

        for (Commit commit : commits.all()) {
            assertThat(search.startOf(commit.first())).isEqualTo(commit.first());
            assertThat(search.startOf(commit.last())).isEqualTo(commit.first());
            assertThat(search.startOf((commit.first() + commit.last()) / 2)).isEqualTo(commit.first());
        }
    }

    @Test
    void readsFewMoreTimesInALedgerAThousandTimesAsLong() {
        store(seeded(), 10, 1);
        int few = readsOf(() -> search.last(0));
        CommitsInMemory longer = new CommitsInMemory();
        Bodies.store(
                longer,
                IntStream.range(0, 10_000)
                        .mapToObj(i -> Bodies.random(new Random(i), i, 1))
                        .toList());

        longer.reads.clear();
        new CommitSearch(longer).last(0);

        assertThat(longer.reads.size()).isLessThan(few + 60);
    }

    private int readsOf(Runnable work) {
        commits.reads.clear();
        work.run();
        return commits.reads.size();
    }

    private void store(Random random, int number, int mostEvents) {
        if (commits.all().isEmpty()) {
            Bodies.store(
                    commits,
                    IntStream.range(0, number)
                            .mapToObj(i -> Bodies.random(random, i, mostEvents))
                            .toList());
        } else {
            LedgerHead head = commits.all().getLast().head();
            commits.insert(List.of(Bodies.random(random, number, mostEvents).after(head, head.recordedAt())));
        }
    }

    private static Random seeded() {
        long seed = System.nanoTime();
        System.out.println("CommitSearchTest seed " + seed);
        return new Random(seed);
    }
}
