package org.waymark.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.events.CaseEvents;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.NoteEvent.NoteCorrected;
import org.waymark.events.Role;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes on one database: nothing is found twice, nothing is lost, and nothing of a strategy that one may not see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOnSeveralNodesIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-10-14T10:00:00Z"), ZoneOffset.UTC);
    private static final StrategyCode SG23 = StrategyEvents.SG23;
    private static final StrategyBuilder OTHER = StrategyBuilder.strategy("OTHER");
    private static final int RISKS = 40;

    private final TestLedger ledger = new TestLedger(CLOCK);
    private final List<TestService> nodes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private long head;

    @BeforeAll
    void record() throws Exception {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(StrategyEvents.themeAdded());
        ledger.append(OTHER.created().toArray(WaymarkEvent[]::new));
        ledger.append(StrategyEvents.roleGranted("alice", Role.VIEWER));
        nodes.add(TestService.start(ledger, CLOCK));
        for (int i = 1; i <= RISKS; i++) {
            head = ledger.append(
                    risk(SG23, i),
                    StrategyBuilder.strategy(OTHER.code())
                            .risk("R" + i)
                            .titled("Quokkas elsewhere")
                            .raised());
            if (i % 8 == 0) {
                // the index of one node goes on with each of these, that of the other is made in one go
                assertThat(search(0, "auditor", "quokka").at("/results/total").asInt())
                        .isEqualTo(i);
            }
        }
        nodes.add(TestService.start(ledger, CLOCK));
    }

    private static WaymarkEvent risk(StrategyCode strategy, int number) {
        return StrategyBuilder.strategy(strategy)
                .risk("R" + number)
                .titled(number % 3 == 0 ? "Quokkas leave" : "The last of " + number + " quokkas")
                .raised();
    }

    @AfterAll
    void stop() {
        nodes.forEach(TestService::close);
        ledger.close();
    }

    @Test
    void pagesOfTwoNodesTogetherAreAllOfItOnce() throws Exception {
        List<String> found = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            JsonNode answer = search(page % 2, "auditor", "quokka", "limit=7", "page=" + page);
            assertThat(answer.at("/results/total").asInt()).isEqualTo(RISKS);
            found.addAll(refs(answer));
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, RISKS)
                        .mapToObj(number -> "SG23 R" + number)
                        .toList());
    }

    @Test
    void whoeverMayReadOneStrategyFindsNothingOfAnother() throws Exception {
        for (int node = 0; node < 2; node++) {
            JsonNode mine = everywhere(node, "alice", "quokka");
            assertThat(refs(mine)).hasSize(RISKS).allMatch(ref -> ref.startsWith("SG23 "));
            assertThat(mine.at("/strategies").valueStream().map(JsonNode::asString))
                    .containsExactly("SG23");
            assertThat(everywhere(node, "auditor", "quokka")
                            .at("/results/total")
                            .asInt())
                    .isEqualTo(2 * RISKS);
            assertThat(everywhere(node, "administrator", "quokka")
                            .at("/results/total")
                            .asInt())
                    .isZero();
            assertThat(get(node, "alice", "/api/strategies/OTHER/search?q=quokka")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatWasJustRecordedIsFoundAndWhatWasKnownBefore() throws Exception {
        long before = ledger.append(new NoteAdded(SG23, "R1", "A wombat was seen"));
        search(0, "auditor", "wombat");
        head = ledger.append(new NoteCorrected(SG23, "R1", 1, "A wombat was seen", "A bilby was seen"));

        for (int node = 0; node < 2; node++) {
            assertThat(refs(search(node, "auditor", "bilby"))).containsExactly("SG23 R1");
            assertThat(refs(search(node, "auditor", "wombat"))).isEmpty();
            assertThat(refs(search(node, "auditor", "wombat", "asOf=position:" + before)))
                    .containsExactly("SG23 R1");
            assertThat(refs(search(node, "auditor", "bilby", "asOf=position:" + before)))
                    .isEmpty();
            assertThat(get(node, "alice", "/api/strategies/SG23/search?q=wombat&asOf=position:" + before)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    /** Everything was recorded on one day. Whoever may not read the history finds nothing of it. */
    @Test
    void allStrategiesAreSearchedAtTheEndOfADay() throws Exception {
        for (int node = 0; node < 2; node++) {
            JsonNode then = read(node, "auditor", "/api/search", "quokka", "limit=1000", "day=2023-10-14");
            assertThat(refs(then)).hasSize(2 * RISKS);
            assertThat(then.at("/asOf").asString()).isEqualTo("2023-10-14");
            assertThat(read(node, "auditor", "/api/search", "quokka", "day=2023-10-12")
                            .at("/strategies"))
                    .isEmpty();
            assertThat(refs(read(node, "alice", "/api/search", "quokka", "day=2023-10-14")))
                    .isEmpty();
            assertThat(get(node, "auditor", "/api/search?q=quokka&day=soon").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aTextThatWasRemovedIsFoundNowhere() throws Exception {
        long registered = ledger.append(CaseEvents.projectRegistered());
        head = registered;
        String title = CaseEvents.projectRegistered().title();
        for (int node = 0; node < 2; node++) {
            assertThat(refs(search(node, "auditor", "\"" + title + "\""))).contains("SG23 P1");
        }

        head = ledger.redactTitle(registered, "X1");

        for (int node = 0; node < 2; node++) {
            for (String moment : List.of("asOf=now", "asOf=position:" + registered)) {
                String answer = get(node, "auditor", "/api/strategies/SG23/search?q=P1&" + moment)
                        .body();
                assertThat(answer).contains("\"P1\"").doesNotContain(title);
                assertThat(refs(search(node, "auditor", "\"" + title + "\"", moment)))
                        .isEmpty();
            }
        }
    }

    private static List<String> refs(JsonNode answer) {
        return answer.at("/results/found")
                .valueStream()
                .map(found -> found.path("strategy").asString() + " "
                        + found.path("ref").asString())
                .toList();
    }

    private JsonNode search(int node, String caller, String words, String... more) throws Exception {
        return read(node, caller, "/api/strategies/SG23/search", words, more);
    }

    private JsonNode everywhere(int node, String caller, String words) throws Exception {
        return read(node, caller, "/api/search", words, "limit=1000");
    }

    private JsonNode read(int node, String caller, String path, String words, String... more) throws Exception {
        String query = "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + (more.length == 0 ? "" : "&" + String.join("&", more));
        HttpResponse<String> answer = get(node, caller, path + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(int node, String caller, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(nodes.get(node).address() + path))
                        .header("Authorization", "Bearer good-" + caller)
                        .header("Waymark-Min-Position", Long.toString(head))
                        .build(),
                BodyHandlers.ofString());
    }
}
