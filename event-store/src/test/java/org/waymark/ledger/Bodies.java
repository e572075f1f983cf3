package org.waymark.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitBody;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.EventHash;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.Salted;

/** Bodies of events and commits for tests below the engine. */
public final class Bodies {

    private Bodies() {}

    public static EventBody event(String id, String type, Tag... tags) {
        Binary salt = new Binary(new byte[16]);
        return EventBody.sealed(
                id,
                new QualifiedName(type),
                "1",
                Instant.EPOCH,
                Set.of(tags),
                new Salted<>(Map.of(), salt, EventHash.ofMetadata(salt, Map.of())),
                new Salted<>("{}", salt, EventHash.ofPayload(salt, "{}")));
    }

    public static CommitBody commit(EventBody... events) {
        return new CommitBody(List.of(events));
    }

    /** {@return a commit of up to {@code mostEvents} events, each with one of ten cases and one of three types} */
    static CommitBody random(Random random, int number, int mostEvents) {
        EventBody[] events = IntStream.rangeClosed(0, random.nextInt(mostEvents))
                .mapToObj(i -> event(
                        number + "/" + i,
                        "waymark.T" + random.nextInt(3),
                        Tag.of("strategy", "S" + random.nextInt(2)),
                        Tag.of("case", "S/P" + random.nextInt(10))))
                .toArray(EventBody[]::new);
        return commit(events);
    }

    /** Stores commits one behind the other, recorded a second apart. */
    static void store(Commits commits, List<CommitBody> bodies) {
        LedgerHead head = LedgerHead.EMPTY;
        for (CommitBody body : bodies) {
            Commit commit = body.after(head, head.recordedAt().plusSeconds(1));
            commits.insert(List.of(commit));
            head = commit.head();
        }
    }
}
