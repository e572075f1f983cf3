package org.waymark.resilience.outage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Each length of each kind twice, in some order, the long ones first: so whoever shares them is done at about one time. */
    static List<Outage> eachLengthOfEachKind(Random random) {
        List<Outage> all = new ArrayList<>();
        for (int seconds : SECONDS) {
            for (Outage.How how : Outage.How.values()) {
                all.addAll(Collections.nCopies(2, new Outage(how, Duration.ofSeconds(seconds))));
            }
        }
        Collections.shuffle(all, random);
        all.sort(Comparator.comparing(outage -> outage.length().compareTo(LONG) < 0));
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

    static Trouble on(Outage outage, BadNetwork network) {
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
