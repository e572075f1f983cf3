package org.waymark.ledger;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An event at its place in the ledger. */
record PlacedEvent(long position, Instant recordedAt, EventBody body) {

    static Stream<PlacedEvent> of(Commit commit) {
        return IntStream.range(0, commit.size())
                .mapToObj(i -> new PlacedEvent(
                        commit.first() + i,
                        commit.recordedAt(),
                        commit.body().events().get(i)));
    }

    boolean isWithin(long from, long to) {
        return position >= from && position <= to;
    }

    StoredEvent stored() {
        return body.at(position, recordedAt);
    }
}
