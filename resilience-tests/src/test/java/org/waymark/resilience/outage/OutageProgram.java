package org.waymark.resilience.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.waymark.ledger.testing.Outage;
import org.waymark.resilience.load.SmallDisk;
import org.waymark.resilience.site.DatabaseServer;
import org.waymark.standalone.testing.Target;

/**
 * Takes the database away from both services, for as long as one likes: closed and silent lines, a token store that refuses,
 * a full disk. 15 s after it is back everything must be at the head, and nothing lost or doubled.
 */
public final class OutageProgram {

    private static final int DISK_MEGABYTES = 64;
    private static final Duration DISK_FULL_FOR = Duration.ofSeconds(15);

    private final OutageOptions options;
    private final PrintStream out;
    private final Queue<Back> backs = new ConcurrentLinkedQueue<>();
    private final long begun = System.nanoTime();

    private OutageProgram(OutageOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs until all outages are over.
     *
     * @return how many there were
     * @throws IllegalArgumentException if that cannot be asked of it
     * @throws AssertionError at the first thing that did not go on, or was lost, doubled or changed
     */
    public static int run(List<String> arguments, PrintStream out) {
        return new OutageProgram(OutageOptions.of(arguments), out).run();
    }

    private int run() {
        out.printf(
                "Outages: seed %d, %d pairs of services, %d writers each%n",
                options.seed(), options.rigs(), options.writers());
        Path folder = Target.emptied(options.folder());
        Optional<SmallDisk> mounted = SmallDisk.mount(folder.resolve("disk"), DISK_MEGABYTES);
        if (mounted.isEmpty()) {
            out.println(
                    "Full disk: skipped, for a small file system cannot be mounted here (that needs root on Linux)");
        }
        List<Rig> rigs = new ArrayList<>();
        List<DatabaseServer> servers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            Random random = new Random(options.seed());
            Queue<Outage> planned = new ConcurrentLinkedQueue<>(Trouble.eachLengthOfEachKind(random));
            servers.add(DatabaseServer.inMemory(folder.resolve("database.log")));
            for (int number = 0; number < options.rigs(); number++) {
                Rig rig = rig("rig" + number, servers.getFirst(), random, rigs);
                Random own = new Random(random.nextLong());
                running.add(CompletableFuture.runAsync(() -> cut(rig, planned, own), threads));
            }
            if (mounted.isPresent()) {
                SmallDisk disk = mounted.get();
                servers.add(DatabaseServer.on(disk.data(), folder.resolve("disk.log")));
                Rig rig = rig("disk", servers.getLast(), random, rigs);
                running.add(CompletableFuture.runAsync(() -> fill(rig, disk), threads));
            }
            running.forEach(OutageProgram::join);
            rigs.forEach(rig -> out.println(rig.check()));
        } finally {
            rigs.forEach(Rig::close);
            servers.forEach(DatabaseServer::close);
            mounted.ifPresent(SmallDisk::close);
        }
        summary();
        return backs.size();
    }

    private Rig rig(String name, DatabaseServer server, Random random, List<Rig> rigs) {
        Rig rig = new Rig(name, server.uri(), options.writers(), options.pause(), new Random(random.nextLong()));
        rigs.add(rig);
        return rig;
    }

    private boolean goesOn() {
        return System.nanoTime() - begun < options.duration().toNanos();
    }

    private void cut(Rig rig, Queue<Outage> planned, Random random) {
        Outage next = planned.poll();
        do {
            suffer(rig, next == null ? Trouble.any(random, rig.network()) : Trouble.on(next, rig.network()));
            next = planned.poll();
        } while (next != null || goesOn());
        assertThat(rig.network().faults()).as("a network that was bad").isPositive();
    }

    private void fill(Rig rig, SmallDisk disk) {
        do {
            suffer(rig, Trouble.fullDisk(disk, DISK_FULL_FOR));
        } while (goesOn());
    }

    private void suffer(Rig rig, Trouble trouble) {
        Back back = rig.suffer(trouble);
        backs.add(back);
        out.println("  " + back);
    }

    private static void join(CompletableFuture<Void> running) {
        try {
            running.join();
        } catch (CompletionException e) {
            throw new AssertionError(String.valueOf(e.getCause()), e.getCause());
        }
    }

    private void summary() {
        out.printf(
                "%d outages; longest until commands were taken %.1f s, until views and reactions were at the head %.1f s%n",
                backs.size(), longest(Back::commands), longest(Back::all));
    }

    private double longest(Function<Back, Duration> part) {
        return backs.stream()
                        .map(part)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1_000.0;
    }
}
