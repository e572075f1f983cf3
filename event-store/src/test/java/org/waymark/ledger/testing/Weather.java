package org.waymark.ledger.testing;

import java.time.Duration;
import java.util.Random;

/** Says what happens to each message on its way through a {@link BadNetwork}. Called by many threads at once. */
@FunctionalInterface
public interface Weather {

    /** Everything arrives. */
    Weather CALM = (message, reply) -> Fault.NONE;

    /** @param reply whether the message comes from the database */
    Fault on(WireMessage message, boolean reply);

    /**
     * Everything that can happen, at random, in both directions.
     *
     * @param risk how likely something happens to a message, 0 to 1
     * @param longest how late a message comes at most
     */
    static Weather storm(Random random, double risk, Duration longest) {
        return (message, reply) -> {
            synchronized (random) {
                return random.nextDouble() < risk ? anyFault(random, longest) : Fault.NONE;
            }
        };
    }

    private static Fault anyFault(Random random, Duration longest) {
        return switch (random.nextInt(8)) {
            case 0 -> new Fault.Cut(0);
            case 1 -> new Fault.Cut(1);
            case 2 -> new Fault.Cut(random.nextDouble());
            case 3 -> new Fault.HalfClose(random.nextDouble());
            case 4 -> new Fault.HalfClose(1);
            case 5 -> new Fault.Silence();
            default ->
                new Fault.Late(longest.multipliedBy(random.nextInt(1, 101)).dividedBy(100));
        };
    }
}
