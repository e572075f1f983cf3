package org.waymark.resilience.nodes;

import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.waymark.events.Role;
import org.waymark.resilience.load.Story;
import org.waymark.resilience.site.DatabaseServer;
import org.waymark.resilience.site.Progress;
import org.waymark.resilience.site.Service;

/** Two nodes of a service that start at the same moment on an empty database, again and again. */
final class Starts {

    private static final Duration WITHIN = Duration.ofSeconds(15);

    /** Pages start slower, and have less to agree on. */
    private static final int PAGES_EVERY = 4;

    private final NodeOptions options;
    private final PrintStream out;

    Starts(NodeOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** @throws AssertionError if one of two does not start, or what they do together is not done */
    void run() {
        Path log = options.folder().resolve("starts.log");
        try (DatabaseServer server = DatabaseServer.inMemory(log)) {
            for (int number = 0; number < options.starts(); number++) {
                startTwo(server.uri(), "start" + number, number % PAGES_EVERY == 0);
            }
        }
        out.printf("%d times two nodes started at once on an empty database%n", options.starts());
    }

    private static void startTwo(String uri, String name, boolean pages) {
        String database = uri.replaceFirst("/(?=\\?|$)", "/" + name);
        List<Service.Kind> kinds = pages
                ? List.of(Service.Kind.COMMANDS, Service.Kind.COMMANDS, Service.Kind.QUERIES, Service.Kind.QUERIES)
                : List.of(Service.Kind.COMMANDS, Service.Kind.COMMANDS);
        List<CompletableFuture<Service>> starting = kinds.stream()
                .map(kind -> CompletableFuture.supplyAsync(() -> Service.start(kind, database)))
                .toList();
        List<Service> services = starting.stream().map(CompletableFuture::join).toList();
        try (Progress progress = new Progress(uri, name)) {
            String commands = services.get(1).address();
            Story.begin(Service.api(commands, commands, Role.COORDINATOR));
            long head = progress.head();
            await(name + ": everything is at the head")
                    .atMost(WITHIN)
                    .until(() -> progress.reactionsAt() >= head
                            && (!pages || progress.behind(head).isEmpty()));
        } finally {
            services.reversed().forEach(Service::close);
        }
    }
}
