package org.waymark.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Role;
import org.waymark.http.identity.AccountRoles;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.Fault;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.testing.WireMessage;
import org.waymark.standalone.organisation.EnvironmentSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one node asks of the database, counted on the line between them: a second while nobody asks anything of it, and for a
 * command until all views show it. On a network each is a round trip.
 */
class DatabaseTrafficIT {

    private static final double IDLE_A_SECOND = 4;

    /**
     * An account; the ledger written; the documents, entries and positions of the views: five, and half a one of leeway for
     * what goes on beside it. The case is in memory, since it was just written.
     */
    private static final double A_COMMAND = 5.5;

    private static final int COMMANDS = 40;
    private static final Duration WATCHED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "three random words";

    /** What drivers ask by themselves, to know that the server is there. */
    private static final Set<String> OF_THE_DRIVER = Set.of("hello", "isMaster", "ismaster", "ping", "endSessions");

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void staysWithinFourCommandsASecondAndFiveForACommandWithItsViews() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                BadNetwork network = BadNetwork.before(database)) {
            network.weather(this::noted);
            Settings settings = new Settings(
                    false,
                    folder,
                    0,
                    0,
                    network.uri(),
                    null,
                    null,
                    AccountRoles.EVERYWHERE,
                    Network.PLAIN,
                    null,
                    EnvironmentSettings.NONE,
                    LogOutput.FILE);
            try (Standalone waymark = Standalone.start(settings, folder, Standalone.Preparation.NONE)) {
                beginAStrategy(waymark);
                report(waymark, 0);

                // at first it prepares what it keeps, and makes the images of the past that there are to make
                await().atMost(PATIENCE).until(() -> asked.contains("createIndexes kept_images"));
                await().atMost(PATIENCE).until(this::aSecondWhileNobodyAsks, rate -> rate <= IDLE_A_SECOND);
                asked.clear();
                long begin = System.nanoTime();
                for (int number = 1; number <= COMMANDS; number++) {
                    waymark.awaitPages(report(waymark, number));
                }
                double idle = IDLE_A_SECOND * seconds(begin);
                assertThat((asked.size() - idle) / COMMANDS)
                        .as("a command with its views, of %s", byKind())
                        .isLessThanOrEqualTo(A_COMMAND);
            }
        }
    }

    private double aSecondWhileNobodyAsks() throws InterruptedException {
        asked.clear();
        long begin = System.nanoTime();
        Thread.sleep(WATCHED);
        return asked.size() / seconds(begin);
    }

    private Map<String, Long> byKind() {
        return asked.stream().collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void beginAStrategy(Standalone waymark) throws IOException, InterruptedException {
        waymark.accounts().create("coordinator", "Coordinator", Set.of(Role.COORDINATOR), PASSWORD, "a test");
        send(waymark, "create-strategy", "{'code':'DT26','title':'Traffic','from':'2023-04-01','to':'2025-03-31'}");
        send(waymark, "add-theme", "{'strategy':'DT26','ref':'1','title':'Recruitment'}");
        send(waymark, "register-project", """
                {'strategy':'DT26','ref':'P1','theme':'1','title':'Academy','leads':['coordinator']}""");
    }

    private long report(Standalone waymark, int number) throws IOException, InterruptedException {
        return send(waymark, "report-stage-progress", """
                {'strategy':'DT26','project':'P1','stage':'resourcing','rating':'G','comment':'Report %d','reason':'Said by phone'}""".formatted(number));
    }

    private Fault noted(WireMessage message, boolean reply) {
        if (!reply && !OF_THE_DRIVER.contains(message.command())) {
            asked.add(message.command() + " " + on(message.body().get(message.command())));
        }
        return Fault.NONE;
    }

    private static String on(@Nullable BsonValue collection) {
        return collection != null && collection.isString()
                ? collection.asString().getValue()
                : "";
    }

    private long send(Standalone waymark, String command, String body) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("coordinator:" + PASSWORD).getBytes(UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(waymark.commandAddress() + "/api/commands/" + command))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonMapper().readTree(answer.body()).path("position").asLong();
    }
}
