package org.waymark.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.SignedCheckpoint;

class PublicationIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void triesAgainWhileTheAddressFailsAndSaysSo() throws IOException {
        AtomicInteger status = new AtomicInteger(500);
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        URI address =
                URI.create("http://user:secret@localhost:" + server.getAddress().getPort() + "/log");
        try (Publication publication = publication(new UrlDestination(address))) {
            publication.publish(checkpoint(7));

            await().until(() -> publication.states().getFirst().failing());
            PublicationState failing = publication.states().getFirst();
            assertThat(failing.failingSince()).isEqualTo(NOON);
            assertThat(failing.failure()).isEqualTo("it answered with status 500");
            assertThat(failing.destination()).endsWith("/log").doesNotContain("secret");

            status.set(204);
            await().until(() -> publication.states().getFirst().size() == 7);
            assertThat(publication.states().getFirst().failing()).isFalse();
            assertThat(received).hasSizeGreaterThan(1).containsOnly("note 7");
        } finally {
            server.stop(0);
        }
    }

    private static Publication publication(Destination destination) {
        return new Publication(List.of(destination), CLOCK, Duration.ofMillis(5));
    }

    private static SignedCheckpoint checkpoint(long size) {
        return new SignedCheckpoint(new Checkpoint("waymark.example", size, "0".repeat(64), NOON), "note " + size);
    }
}
