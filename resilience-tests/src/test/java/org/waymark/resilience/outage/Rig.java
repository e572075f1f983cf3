package org.waymark.resilience.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionTimeoutException;
import org.waymark.events.Role;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.resilience.load.AfterStart;
import org.waymark.resilience.load.Book;
import org.waymark.resilience.load.Readers;
import org.waymark.resilience.load.Story;
import org.waymark.resilience.load.Writers;
import org.waymark.resilience.site.Progress;
import org.waymark.resilience.site.Service;
import org.waymark.standalone.testing.Api;

/** Both services behind a line that can be cut, with people who write, read and have texts removed meanwhile. */
final class Rig implements AutoCloseable {

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);
    private static final int LONGEST_QUIET_MILLIS = 2_000;

    private final String name;
    private final Random random;
    private final BadNetwork network;
    private final Progress progress;
    private final Service commands;
    private final Service queries;
    private final Api coordinator;
    private final Book book = new Book();
    private final Writers writers;
    private final Redactions redactions;
    private final Readers readers;

    /**
     * Starts the services.
     *
     * @param uri of the database, without its name
     * @param pause between two commands of each of the writers, on average
     */
    Rig(String name, String uri, int writers, Duration pause, Random random) {
        this.name = name;
        this.random = random;
        network = BadNetwork.before(uri, name);
        progress = new Progress(uri, name);
        CompletableFuture<Service> other =
                CompletableFuture.supplyAsync(() -> Service.start(Service.Kind.QUERIES, network.uri()));
        commands = Service.start(Service.Kind.COMMANDS, network.uri());
        queries = other.join();
        coordinator = api(Role.COORDINATOR);
        Story.begin(coordinator);
        await(name + ": has started")
                .atMost(STARTED_WITHIN)
                .until(() -> progress.behind(progress.head()).isEmpty());
        this.writers = new Writers(List.of(coordinator), book, pause).begin(writers, name, random);
        redactions = new Redactions(coordinator, api(Role.ADMINISTRATOR), api(Role.SPONSOR)).begin(name);
        readers = new Readers(List.of(coordinator), this.writers::told).begin(1, random);
    }

    private Api api(Role role) {
        return Service.api(commands.address(), queries.address(), role);
    }

    BadNetwork network() {
        return network;
    }

    /**
     * Lets it happen at some moment, and waits until everything is as if nothing had.
     *
     * @return how long after it was over
     * @throws AssertionError if 15 s after it was over a view or a reaction is not at the head
     */
    Back suffer(Trouble trouble) {
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_QUIET_MILLIS)).toNanos());
        trouble.happening().run();
        long over = System.nanoTime();
        String what = name + ", " + trouble.what();
        long head = await(what + ": the database says where the ledger ends")
                .atMost(BACK_WITHIN)
                .ignoreExceptions()
                .until(progress::head, position -> position >= 0);
        await(what + ": a command is taken").atMost(BACK_WITHIN).until(() -> writers.told() > head);
        Duration commandsAfter = Duration.ofNanos(System.nanoTime() - over);
        long told = writers.told();
        try {
            await().atMost(BACK_WITHIN.minus(commandsAfter))
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .until(() -> progress.behind(told).isEmpty());
        } catch (ConditionTimeoutException e) {
            Map<String, Long> behind = progress.behind(told);
            throw new AssertionError(what + ": not at " + told + " after " + BACK_WITHIN + ": " + behind, e);
        }
        return new Back(what, commandsAfter, Duration.ofNanos(System.nanoTime() - over));
    }

    /**
     * Lets everybody come to their end and compares what they remember to what there is.
     *
     * @return how much there was, in words
     * @throws AssertionError if something is lost, doubled or otherwise, or health is not what it should be
     */
    String check() {
        writers.close();
        redactions.close();
        readers.close();
        AfterStart after = new AfterStart(coordinator, book);
        int open = after.askAgain(random);
        int views = after.compareViews();
        await(name + ": everything is at the head")
                .atMost(BACK_WITHIN)
                .until(() -> progress.behind(progress.head()).isEmpty());
        long events = progress.check(book);
        redactions.check(progress);
        assertThat(commands.restarts() + queries.restarts())
                .as("%s: what stood still for no known reason", name)
                .isZero();
        assertThat(readers.shown()).as("%s: answers that were shown", name).isPositive();
        assertThat(List.of(commands, queries))
                .allSatisfy(
                        service -> await(name + ": health").atMost(BACK_WITHIN).until(() -> service.isUp()));
        return "%s: %,d events; %d commands acknowledged, %d open ones asked again, %d redactions, %d views equal a fold; %d answers shown, %d put off"
                .formatted(
                        name,
                        events,
                        book.acknowledged().size(),
                        open,
                        redactions.confirmed(),
                        views,
                        readers.shown(),
                        readers.later());
    }

    @Override
    public void close() {
        network.down(false);
        for (AutoCloseable part : List.of(writers, redactions, readers, queries, commands, progress, network)) {
            try {
                part.close();
            } catch (Exception | AssertionError e) {
                System.err.println(name + ": " + e);
            }
        }
    }
}
