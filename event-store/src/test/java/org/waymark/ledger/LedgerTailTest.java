package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.PlacedEvent;

class LedgerTailTest {

    private static final Tag CASE = Tag.of("case", "S/P1");

    private final CommitsInMemory commits = new CommitsInMemory();
    private final LedgerTail tail =
            new LedgerTail(commits, LedgerSettings.withDefaults().withTailEvents(20));

    /** The reference is the plain scan over everything: memory, index and eviction must not be visible. */
    @Test
    void findsExactlyWhatAScanOfTheWholeLedgerFinds() {
        long seed = System.nanoTime();
        System.out.println("LedgerTailTest seed " + seed);
        Random random = new Random(seed);
        List<PlacedEvent> all = new ArrayList<>();
        tail.load();
        for (int number = 0; number < 200; number++) {
            Commit commit = Bodies.random(random, number, 5)
                    .after(tail.head(), tail.head().recordedAt());
            commits.insert(List.of(commit));
            PlacedEvent.of(commit).forEach(all::add);
            if (random.nextBoolean()) {
                tail.add(commit);
            } else {
                tail.catchUp();
            }
            for (int i = 0; i < 20; i++) {
                EventCriteria criteria = criteria(random);
                long after = random.nextInt(all.size() + 2) - 2;
                assertThat(tail.anyMatch(criteria, after))
                        .as("%s after %d of %d", criteria, after, all.size())
                        .isEqualTo(all.stream()
                                .anyMatch(e -> e.position() > after && e.body().matches(criteria)));
            }
        }
    }

    private static EventCriteria criteria(Random random) {
        Tag oneCase = Tag.of("case", "S/P" + random.nextInt(12));
        Tag strategy = Tag.of("strategy", "S" + random.nextInt(3));
        QualifiedName type = new QualifiedName("waymark.T" + random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> EventCriteria.havingTags(oneCase);
            case 1 -> EventCriteria.havingTags(oneCase, strategy);
            case 2 -> EventCriteria.havingTags(oneCase).andBeingOneOfTypes(type);
            case 3 -> EventCriteria.havingTags(oneCase).or(EventCriteria.havingTags(strategy));
            case 4 -> EventCriteria.havingAnyTag().andBeingOneOfTypes(type);
            default -> EventCriteria.havingAnyTag();
        };
    }

    @Test
    void needsNoReadForARecentMarker() {
        tail.load();
        storeCases(50);
        tail.catchUp();
        commits.reads.clear();

        assertThat(tail.anyMatch(EventCriteria.havingTags(CASE), 49)).isFalse();
        assertThat(tail.anyMatch(EventCriteria.havingTags(CASE), 35)).isFalse();
        assertThat(commits.reads).isEmpty();
    }

    @Test
    void looksUpAnOldMarkerByTagAndOnlyBeyondIt() {
        storeCases(3_000);
        tail.catchUp();
        commits.reads.clear();

        assertThat(tail.anyMatch(EventCriteria.havingTags(CASE), 2_500)).isFalse();
        assertThat(commits.reads).containsExactly("tags [case=S/P1] from " + (2_501 - Commit.MAX_EVENTS + 1));
    }

    @Test
    void aNodeFarBehindJumpsToTheEnd() {
        tail.load();
        storeCases(100_000);
        commits.reads.clear();

        assertThat(tail.catchUp()).isTrue();

        assertThat(tail.head().position()).isEqualTo(99_999);
        assertThat(commits.reads.size()).isLessThan(120);
        assertThat(tail.catchUp()).isFalse();
    }

    @Test
    void refusesACommitThatWouldLeaveAGap() {
        tail.load();
        Commit first = Bodies.commit(Bodies.event("1", "t", CASE)).after(LedgerHead.EMPTY, Instant.EPOCH);
        Commit second = Bodies.commit(Bodies.event("2", "t", CASE)).after(first.head(), Instant.EPOCH);

        assertThatThrownBy(() -> tail.add(second)).hasMessageContaining("gap");
        tail.add(first);
        tail.add(second);
        tail.add(first);
        assertThat(tail.head()).isEqualTo(second.head());
    }

    private void storeCases(int count) {
        Bodies.store(
                commits,
                IntStream.range(0, count)
                        .mapToObj(i -> Bodies.commit(Bodies.event("e" + i, "t", Tag.of("case", "S/Q" + i))))
                        .toList());
    }
}
