package org.waymark.resilience.outage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.Outage;
import org.waymark.resilience.load.SmallDisk;

/**
 * A database that is away for a while.
 *
 * @param what it is, for people
 * @param happening returns when it is over
 */
record Trouble(String what, Runnable happening) {

    private static final int[] SECONDS = {2, 8, 12, 20, 30};

    /** Each length once, each kind in turn, in some order. */
    static List<Trouble> eachLength(int firstKind, Random random, BadNetwork network) {
        List<Trouble> all = new ArrayList<>();
        for (int i = 0; i < SECONDS.length; i++) {
            Outage.How how = Outage.How.values()[(firstKind + i) % Outage.How.values().length];
            all.add(on(new Outage(how, Duration.ofSeconds(SECONDS[i])), network));
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** Any length and kind. */
    static Trouble any(Random random, BadNetwork network) {
        Outage.How[] kinds = Outage.How.values();
        return on(
                new Outage(
                        kinds[random.nextInt(kinds.length)],
                        Duration.ofSeconds(SECONDS[random.nextInt(SECONDS.length)])),
                network);
    }

    private static Trouble on(Outage outage, BadNetwork network) {
        return new Trouble(outage.how() + " for " + outage.length().toSeconds() + " s", () -> outage.on(network));
    }

    /** A disk without room, on which nothing can be written. */
    static Trouble fullDisk(SmallDisk disk, Duration length) {
        return new Trouble("FULL_DISK for " + length.toSeconds() + " s", () -> {
            disk.fillUpTo(0);
            LockSupport.parkNanos(length.toNanos());
            disk.makeRoom();
        });
    }
}
