package org.waymark.query.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.waymark.ledger.proof.SignedCheckpoint;

/** Brings checkpoints to all destinations, each on a thread of its own: nothing waits for the world outside. */
final class Publication implements AutoCloseable {

    private final List<Publisher> publishers;

    Publication(List<Destination> destinations, Clock clock, Duration firstPause) {
        publishers = destinations.stream()
                .map(destination -> new Publisher(destination, clock, firstPause))
                .toList();
    }

    /** Takes a checkpoint to be published; returns at once. */
    void publish(SignedCheckpoint checkpoint) {
        publishers.forEach(publisher -> publisher.offer(checkpoint));
    }

    /** {@return the state of each destination; none where nothing is published} */
    List<PublicationState> states() {
        return publishers.stream().map(Publisher::state).toList();
    }

    /** Makes one last attempt with what waits, for a moment. */
    @Override
    public void close() {
        publishers.forEach(Publisher::close);
    }
}
