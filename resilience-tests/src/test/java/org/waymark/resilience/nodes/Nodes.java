package org.waymark.resilience.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.ledger.testing.Outage;
import org.waymark.resilience.load.AfterStart;
import org.waymark.resilience.load.Book;
import org.waymark.resilience.load.Readers;
import org.waymark.resilience.load.Story;
import org.waymark.resilience.load.Writers;
import org.waymark.resilience.site.DatabaseServer;
import org.waymark.resilience.site.Progress;
import org.waymark.resilience.site.Service;
import org.waymark.standalone.testing.Api;
import org.waymark.standalone.testing.Target;

/** Several nodes of both services on one database; something happens to one of them at a time. */
final class Nodes {

    private static final String DATABASE = "nodes";
    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);
    private static final int LONGEST_QUIET_MILLIS = 2_000;

    /** What can happen to one of them. */
    private enum Event {
        KILLED,
        PAUSED,
        CUT_OFF
    }

    private final NodeOptions options;
    private final PrintStream out;
    private final Random random;
    private final Path folder;
    private final List<Node> nodes = new ArrayList<>();
    private final Book book = new Book();
    private final int[] happened = new int[Event.values().length];
    private Duration longest = Duration.ZERO;
    private int turn;

    Nodes(NodeOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.random = new Random(options.seed());
        this.turn = random.nextInt(Event.values().length);
        this.folder = Target.emptied(options.folder());
    }

    /** @throws AssertionError at the first thing that was lost or doubled, or shown too early or not at all */
    void run() {
        Path data = Target.emptied(folder.resolve("data"));
        try (DatabaseServer server = DatabaseServer.on(data, folder.resolve("database.log"));
                Progress progress = new Progress(server.uri(), DATABASE)) {
            start(server.uri());
            underLoad(progress);
            check(progress);
        } finally {
            nodes.forEach(Node::close);
        }
    }

    /** All at once, on an empty database. */
    private void start(String uri) {
        List<CompletableFuture<Node>> starting = Stream.of(Service.Kind.values())
                .flatMap(kind -> IntStream.range(0, options.nodes())
                        .mapToObj(number -> CompletableFuture.supplyAsync(() ->
                                new Node(kind.name().toLowerCase(Locale.ROOT) + number, kind, uri, DATABASE, folder))))
                .toList();
        starting.forEach(node -> nodes.add(node.join()));
        Story.begin(apis().getFirst());
    }

    /** One with each node of each kind. */
    private List<Api> apis() {
        List<Node> commands = of(Service.Kind.COMMANDS);
        List<Node> queries = of(Service.Kind.QUERIES);
        return IntStream.range(0, options.nodes())
                .mapToObj(number -> Node.api(commands.get(number), queries.get(number)))
                .toList();
    }

    private List<Node> of(Service.Kind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    private void underLoad(Progress progress) {
        long begun = System.nanoTime();
        try (Writers writers = new Writers(apis(), book, options.pause()).begin(options.writers(), "n", random);
                Readers readers = new Readers(apis(), writers::told).begin(options.readers(), random)) {
            while (System.nanoTime() - begun < options.duration().toNanos()) {
                List<Node> turn = new ArrayList<>(nodes);
                Collections.shuffle(turn, random);
                for (Node node : turn) {
                    if (System.nanoTime() - begun < options.duration().toNanos()) {
                        happens(node, writers, progress);
                    }
                }
            }
            out.printf("  %,d answers were shown, %,d put off%n", readers.shown(), readers.later());
            assertThat(readers.shown()).as("answers that were shown").isPositive();
        }
    }

    private void happens(Node node, Writers writers, Progress progress) {
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_QUIET_MILLIS)).toNanos());
        Event event = Event.values()[turn++ % Event.values().length];
        String what = node.name() + " " + event;
        switch (event) {
            case KILLED -> node.killAndStart();
            case PAUSED -> node.pause(Duration.ofSeconds(12 + random.nextInt(4)));
            case CUT_OFF ->
                node.cutOff(
                        random.nextBoolean() ? Outage.How.CLOSED : Outage.How.SILENT,
                        Duration.ofSeconds(2 + random.nextInt(11)));
        }
        happened[event.ordinal()]++;
        long over = System.nanoTime();
        long head = progress.head();
        await(what + ": everything is at the head")
                .atMost(BACK_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> node.isUp()
                        && writers.told() > head
                        && progress.behind(head).isEmpty());
        Duration took = Duration.ofNanos(System.nanoTime() - over);
        longest = longest.compareTo(took) > 0 ? longest : took;
        out.printf("  %s; all well %.1f s after it was back%n", what, took.toMillis() / 1_000.0);
    }

    private void check(Progress progress) {
        int views = 0;
        int open = 0;
        for (Api api : apis()) {
            AfterStart after = new AfterStart(api, book);
            open += after.askAgain(random);
            views += after.compareViews();
        }
        await("everything is at the head")
                .atMost(BACK_WITHIN)
                .until(() -> progress.behind(progress.head()).isEmpty());
        long events = progress.check(book);
        out.printf(
                "%d killed, %d paused, %d cut off; all well after at most %.1f s; %,d events; %,d commands acknowledged, each there once; %d open ones asked again; %d views equal a fold%n",
                happened[Event.KILLED.ordinal()],
                happened[Event.PAUSED.ordinal()],
                happened[Event.CUT_OFF.ordinal()],
                longest.toMillis() / 1_000.0,
                events,
                book.acknowledged().size(),
                open,
                views);
    }
}
