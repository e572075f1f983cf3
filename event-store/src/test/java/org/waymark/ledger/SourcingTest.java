package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitBody;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.EventHash;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.Salted;

class SourcingTest {

    private static final EventCriteria OF_THE_CASE = EventCriteria.havingTags(Tag.of("case", "S/P1"));

    private final CommitsInMemory commits = new CommitsInMemory();
    private final LedgerSettings settings = LedgerSettings.withDefaults().withTailEvents(20);
    private final LedgerTail tail = new LedgerTail(commits, settings);
    private final Sourcing sourcing = new Sourcing(
            commits,
            tail,
            settings,
            new EventMessages(
                    new DelegatingEventConverter(PassThroughConverter.INSTANCE), 1 << 20, PlacedEvent::recordedAt));

    /** The reference is the plain scan: that models are kept, and who wrote what came since, must not be visible. */
    @Test
    void readsExactlyWhatAScanOfTheWholeLedgerFinds() {
        long seed = System.nanoTime();
        System.out.println("SourcingTest seed " + seed);
        Random random = new Random(seed);
        List<PlacedEvent> all = new ArrayList<>();
        tail.load();
        for (int number = 0; number < 300; number++) {
            append(Bodies.random(random, number, 5));
            PlacedEvent.of(commits.all().getLast()).forEach(all::add);
            if (random.nextInt(4) > 0) {
                tail.catchUp();
            }
            for (int i = 0; i < 8; i++) {
                EventCriteria criteria = criteria(random);
                long from = random.nextInt(5) == 0 ? random.nextInt(all.size()) : 0;
                Sourcing.Sourced read = sourcing.read(criteria, from);
                assertThat(read.marker()).isGreaterThanOrEqualTo(-1).isLessThan(all.size());
                assertThat(positions(read))
                        .as("%s from %d up to %d of %d", criteria, from, read.marker(), all.size())
                        .containsExactlyElementsOf(all.stream()
                                .filter(event -> event.isWithin(from, read.marker())
                                        && event.body().matches(criteria))
                                .map(PlacedEvent::position)
                                .toList());
            }
        }
    }

    private static EventCriteria criteria(Random random) {
        Tag oneCase = Tag.of("case", "S/P" + random.nextInt(12));
        Tag strategy = Tag.of("strategy", "S" + random.nextInt(3));
        QualifiedName type = new QualifiedName("waymark.T" + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> EventCriteria.havingTags(oneCase);
            case 1 -> EventCriteria.havingTags(oneCase).andBeingOneOfTypes(type);
            case 2 -> EventCriteria.havingTags(oneCase).or(EventCriteria.havingTags(strategy));
            default -> EventCriteria.havingAnyTag().andBeingOneOfTypes(type);
        };
    }

    private static List<Long> positions(Sourcing.Sourced read) {
        return read.events().stream()
                .map(entry -> ((LedgerEventMessage) entry.message()).position())
                .toList();
    }

    @Test
    void aModelThatIsInUseCostsNoRead() {
        store("S/P1", "S/P2", "S/P1");
        tail.catchUp();
        sourcing.read(OF_THE_CASE, 0);
        store("S/P1");
        tail.catchUp();
        commits.reads.clear();

        assertThat(positions(sourcing.read(OF_THE_CASE, 0))).containsExactly(0L, 2L, 3L);
        assertThat(sourcing.read(OF_THE_CASE, 0).marker()).isEqualTo(3);
        assertThat(commits.reads).isEmpty();
    }

    @Test
    void whatCameSinceCostsNoRead() {
        tail.load();
        store("S/P1", "S/P2", "S/P1");
        tail.catchUp();
        commits.reads.clear();

        assertThat(positions(sourcing.read(OF_THE_CASE, 1))).containsExactly(2L);
        assertThat(sourcing.read(OF_THE_CASE, 3)).isEqualTo(new Sourcing.Sourced(List.of(), 2));
        assertThat(commits.reads).isEmpty();
    }

    @Test
    void aMessageThatIsKeptIsTheSameOneAgain() {
        store("S/P1");
        tail.catchUp();

        assertThat(sourcing.read(OF_THE_CASE, 0).events().getFirst().message())
                .isSameAs(sourcing.read(OF_THE_CASE, 0).events().getFirst().message());
    }

    @Test
    void whatIsNoLongerRememberedIsReadAnew() {
        store("S/P1");
        tail.catchUp();
        sourcing.read(OF_THE_CASE, 0);
        for (int i = 0; i < 40; i++) {
            store("S/P2");
        }
        store("S/P1");
        tail.catchUp();
        commits.reads.clear();

        assertThat(positions(sourcing.read(OF_THE_CASE, 0))).containsExactly(0L, 41L);
        assertThat(commits.reads).containsExactly("tags [case=S/P1] from 0");
    }

    /** What is kept may hold the text that was erased. */
    @Test
    void onceTextWasErasedModelsAreReadAnew() {
        store("S/P1");
        tail.catchUp();
        sourcing.read(OF_THE_CASE, 0);
        assertThat(sourcing.kept()).isEqualTo(1);
        append(Bodies.commit(attestation()));
        tail.catchUp();
        assertThat(sourcing.kept()).as("models from before are not even kept").isZero();
        commits.reads.clear();

        sourcing.read(OF_THE_CASE, 0);
        assertThat(commits.reads).containsExactly("tags [case=S/P1] from 0");
    }

    private static EventBody attestation() {
        Binary salt = new Binary(new byte[16]);
        Map<String, String> metadata = Map.of(RedactionAttestation.KEY, "{}");
        return EventBody.sealed(
                "attestation",
                new QualifiedName("waymark.T1"),
                "1",
                Instant.EPOCH,
                Set.of(Tag.of("case", "S/X1")),
                new Salted<>(metadata, salt, EventHash.ofMetadata(salt, metadata)),
                new Salted<>("{}", salt, EventHash.ofPayload(salt, "{}")));
    }

    private void store(String... cases) {
        for (String one : cases) {
            append(Bodies.commit(
                    Bodies.event(one + commits.head(), "waymark.T1", Tag.of("strategy", "S"), Tag.of("case", one))));
        }
    }

    private void append(CommitBody body) {
        List<Commit> before = commits.all();
        LedgerHead head = before.isEmpty() ? LedgerHead.EMPTY : before.getLast().head();
        commits.insert(List.of(body.after(head, head.recordedAt().plusSeconds(1))));
    }
}
