package org.waymark.ledger.format;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An event at its place in the ledger. */
public record PlacedEvent(long position, Instant recordedAt, EventBody body) {

    public static Stream<PlacedEvent> of(Commit commit) {
        return IntStream.range(0, commit.size())
                .mapToObj(i -> new PlacedEvent(
                        commit.first() + i,
                        commit.recordedAt(),
                        commit.body().events().get(i)));
    }

    public boolean isWithin(long from, long to) {
        return position >= from && position <= to;
    }

    public StoredEvent stored() {
        return body.at(position, recordedAt);
    }
}
