package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.ledger.LedgerSignal;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is recorded is told to those who look at it, on each of two nodes: within two seconds, once, and only to whom it may. */
class LiveIT {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final StrategyCode SG23 = StrategyEvents.SG23;
    private static final String LIVE = "/api/strategies/SG23/live";

    private static TestLedger ledger;
    private static TestService one;

    /** Another process: it learns of what is recorded by looking. */
    private static TestService other;

    @BeforeAll
    static void start() {
        Clock clock = Clock.systemUTC();
        ledger = new TestLedger(clock);
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(RiskEvents.raised());
        one = TestService.start(ledger, clock, "waymark.live.streams-of-person=3");
        other = TestService.start(ledger, clock, Map.of("ledgerSignal", new LedgerSignal()));
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        ledger.close();
    }

    private static Visit at(TestService node, String account) {
        return new Visit(node.address()).signIn(account);
    }

    private static long noted(String text) {
        return ledger.append(new NoteAdded(SG23, "R1", text));
    }

    private static String after(long position) {
        return LIVE + "?after=" + position;
    }

    @Test
    void eachChangeIsToldOnceWhicheverNodeIsAsked() {
        long before = noted("Before");
        Listener first = at(other, "lead").follow(after(before), -1);
        long told = noted("One");
        ledger.append(new StrategyCreated(new StrategyCode("OTH1"), StrategyEvents.charter()));
        await().atMost(SOON).untilAsserted(() -> assertThat(first.positions()).containsExactly(told));
        first.close();
        List<Long> missed = Stream.of("Two", "Three").map(LiveIT::noted).toList();
        Listener resumed = at(one, "lead").follow(after(before), told);
        long last = noted("Four");

        await().atMost(SOON).untilAsserted(() -> assertThat(resumed.positions()).endsWith(last));
        assertThat(resumed.positions()).containsExactly(missed.getFirst(), missed.getLast(), last);
        JsonNode change = resumed.told().getFirst().data();
        assertThat(change.path("sentence").stringValue()).contains("R1");
        assertThat(change.path("by").stringValue()).isEqualTo("coordinator");
        assertThat(change.path("page").stringValue()).isEqualTo("/strategies/SG23/cases/R1");
        assertThat(change.path("kind").stringValue()).isEqualTo("RISK");
        resumed.close();
    }

    @Test
    void whoMayNotReadTheHistoryIsToldOnlyThatSomethingChanged() {
        long before = noted("Before");
        Listener viewer = at(one, "viewer").follow(after(before), -1);
        noted("A remark that is in the trail alone");

        await().atMost(SOON).untilAsserted(() -> assertThat(viewer.told()).hasSize(1));
        JsonNode change = viewer.told().getFirst().data();
        assertThat(change.path("item").stringValue()).isEqualTo("R1");
        assertThat(change.has("sentence") || change.has("actor") || change.has("by"))
                .isFalse();
        viewer.close();

        assertThat(new Visit(one.address()).follow(LIVE, -1).status()).isEqualTo(401);
        assertThat(at(one, "administrator").follow(LIVE, -1).status()).isEqualTo(403);
        assertThat(at(one, "lead").follow("/api/strategies/NONE1/live", -1).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsToldAnythingOnceTheySignedOutOrLostTheirRole() {
        Visit member = at(one, "member");
        Listener signedIn = member.follow(LIVE, -1);
        StrategyCode granting = new StrategyCode("GRANT1");
        long granted = ledger.append(
                new StrategyCreated(granting, StrategyEvents.charter()),
                new RoleGranted(granting, "administrator", Role.VIEWER));
        Listener role = at(other, "administrator").follow("/api/strategies/GRANT1/live?min=" + granted, -1);
        assertThat(List.of(signedIn.status(), role.status())).containsOnly(200);

        assertThat(member.postBare("/sign-out", Map.of("_csrf", member.token())).statusCode())
                .isEqualTo(302);
        ledger.append(new RoleRevoked(granting, "administrator", Role.VIEWER));

        await().atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(List.of(signedIn.isOver(), role.isOver()))
                        .as("whether the stream of whoever signed out, and of whoever lost their role, is over")
                        .containsOnly(true));
        assertThat(role.positions()).isEmpty();
    }

    @Test
    void whatNobodyWouldReadOneByOneIsToldInOne() {
        long before = noted("Before");
        long last = ledger.append(IntStream.range(0, 150)
                .mapToObj(number -> new NoteAdded(SG23, "R1", "Note " + number))
                .toArray(WaymarkEvent[]::new));
        Listener late = at(one, "sponsor").follow(after(before), -1);

        await().atMost(SOON).untilAsserted(() -> assertThat(late.told()).hasSize(1));
        assertThat(late.told().getFirst().name()).isEqualTo("many");
        assertThat(late.positions()).containsExactly(last);
        late.close();
    }

    @Test
    void aProgramMayAskNowAndThen() {
        long before = noted("Before");
        LongStream recorded = LongStream.of(noted("One"), noted("Two"));
        Visit auditor = at(other, "auditor");

        await().atMost(SOON).until(() -> positions(auditor, before).size() == 2);
        assertThat(positions(auditor, before))
                .containsExactlyElementsOf(recorded.boxed().toList());
        assertThat(auditor.get(after(before) + "x").statusCode()).isEqualTo(400);
    }

    private static List<Long> positions(Visit visit, long after) {
        return JsonMapper.shared()
                .readTree(visit.get(after(after)).body())
                .path("changes")
                .valueStream()
                .map(change -> change.path("position").longValue())
                .toList();
    }

    @Test
    void onePersonCannotTakeAllPlacesAndAPlaceIsFreeAgainOnceItIsLeft() {
        Visit auditor = at(one, "auditor");
        List<Listener> three =
                Stream.generate(() -> auditor.follow(LIVE, -1)).limit(3).toList();

        assertThat(three).extracting(Listener::status).containsOnly(200);
        assertThat(auditor.follow(LIVE, -1).status()).isEqualTo(503);
        try (Listener somebodyElse = at(one, "lead").follow(LIVE, -1)) {
            assertThat(somebodyElse.status()).isEqualTo(200);
        }
        three.forEach(Listener::close);
        await().atMost(SOON.multipliedBy(5)).until(() -> {
            noted("Whoever is gone is found out when something is written");
            try (Listener again = auditor.follow(LIVE, -1)) {
                return again.status() == 200;
            }
        });
    }

    /** A server uses what it answered one caller with again for another: nothing may be written to it by then. */
    @Test
    void whoLeavesWhileTheyAreToldDisturbsNobodyElse() {
        Visit leaving = at(one, "lead");
        Visit staying = at(one, "coordinator");
        for (int turn = 0; turn < 200; turn++) {
            long before = noted("Before turn " + turn);
            Listener gone = leaving.follow(after(before), -1);
            Thread.ofVirtual().start(gone::close);
            long last = noted("Turn " + turn);
            try (Listener stays = staying.follow(after(before), -1)) {
                assertThat(stays.status()).as("turn %d", turn).isEqualTo(200);
                await().atMost(SOON)
                        .pollInterval(Duration.ofMillis(2))
                        .untilAsserted(() -> assertThat(stays.positions()).containsExactly(last));
            }
        }
    }

    /**
     * They leave while the server has hardly begun: it must not lose count of one, or it waits for that one when it stops. Of so
     * many it lost some each time while streams began at once.
     */
    @Test
    void whoLeavesAtOnceIsNotWaitedForWhenTheNodeStops() throws InterruptedException {
        List<String> roles = List.of("coordinator", "sponsor", "member", "lead", "auditor", "viewer");
        ExecutorService callers = Executors.newFixedThreadPool(24);
        for (int caller = 0; caller < 12_000; caller++) {
            String role = roles.get(caller % roles.size());
            callers.execute(() -> leaveAtOnce(role));
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        await().atMost(SOON.multipliedBy(5)).until(() -> other.openStreams() == 0);
    }

    private static void leaveAtOnce(String role) {
        URI address = URI.create(other.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = String.join(
                    "\r\n",
                    "GET " + after(0) + " HTTP/1.1",
                    "Host: localhost",
                    "Accept: text/event-stream",
                    "Authorization: Bearer good-" + role,
                    "",
                    "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNodeThatStopsLetsThemGoAtOnce() {
        TestService stopped = TestService.start(ledger, Clock.systemUTC(), Map.of("ledgerSignal", new LedgerSignal()));
        Listener listener = at(stopped, "lead").follow(LIVE, -1);
        assertThat(listener.status()).isEqualTo(200);

        long begun = System.nanoTime();
        stopped.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(listener.isOver()).isTrue();
    }
}
