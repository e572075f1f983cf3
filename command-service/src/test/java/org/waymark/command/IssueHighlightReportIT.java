package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.waymark.command.RunningService.Answer;
import org.waymark.events.HighlightReportEvents;
import org.waymark.ledger.testing.TestDatabase;

/** A report is issued while the service that works out its content answers, refuses, is slow, or is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueHighlightReportIT {

    private static final String TOKEN = "SPONSOR.s3cret";

    private static final String FROZEN =
            "{\"basis\":4,\"schema\":1,\"content\":" + quoted(HighlightReportEvents.CONTENT) + "}";

    private final TestDatabase database = TestDatabase.fresh();
    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer query = query();
    private final RunningService service = RunningService.on(
            database,
            Map.of(
                    "waymark.query-url",
                    "http://localhost:" + query.getAddress().getPort(),
                    "waymark.query-within",
                    "1s"),
            Issuer.class);

    private int reports;
    private volatile Reply reply = exchange -> {};

    /** What query-service does with a request. */
    private interface Reply {

        void to(HttpExchange exchange) throws IOException;
    }

    /** Tokens of this issuer begin with the name of a role, and their bearer is called so in small letters. */
    @Configuration(proxyBeanMethods = false)
    static class Issuer {

        @Bean
        JwtDecoder decoder() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(token.split("\\.")[0].toLowerCase(Locale.ROOT))
                    .claim("roles", List.of(token.split("\\.")[0]))
                    .build();
        }
    }

    private HttpServer query() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                asked.add(exchange);
                reply.to(exchange);
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private static Reply answering(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    @AfterAll
    void stop() {
        closing.countDown();
        service.close();
        query.stop(0);
        database.close();
    }

    /** A report that can be issued; each test has its own. */
    @BeforeEach
    void draft() {
        if (reports == 0) {
            sent("COORDINATOR", "create-strategy", """
                    {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""");
        }
        reports++;
        asked.clear();
        sent("COORDINATOR", "draft-highlight-report", """
                {"strategy":"SG23"}""");
        sent("COORDINATOR", "write-report-section", """
                {"strategy":"SG23","report":"%s","section":"status","text":"On course","rating":"G","reason":"So it is"}""".formatted(report()));
    }

    private String report() {
        return "H" + reports;
    }

    private void sent(String token, String command, String body) {
        assertThat(send(token, command, body).status()).isEqualTo(201);
    }

    private Answer send(String token, String command, String body) {
        return service.exchange(
                "",
                "POST",
                "/api/commands/" + command,
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
    }

    private Answer issue() {
        return send(TOKEN, "issue-highlight-report", """
                {"strategy":"SG23","report":"%s","approvedBy":"Senior leadership & team"}""".formatted(report()));
    }

    private List<Document> ledger() {
        return database.database().getCollection("ledger").find().into(new ArrayList<>());
    }

    @Test
    void asksWithTheCallersTokenWhichNeverReachesTheLedger() {
        reply = answering(200, FROZEN);
        long head = RunningService.events(database) - 1;

        assertThat(issue().status()).isEqualTo(201);

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.getRequestURI())
                    .hasToString("/api/strategies/SG23/highlight-reports/" + report()
                            + "/content?version=1&approvedBy=Senior%20leadership%20%26%20team");
            assertThat(request.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer " + TOKEN);
            assertThat(request.getRequestHeaders().getFirst("Waymark-Min-Position"))
                    .isEqualTo(String.valueOf(head));
        });
        String issued = ledger().getLast().toJson();
        assertThat(issued).contains("HighlightReportIssued", HighlightReportEvents.FINGERPRINT);
        assertThat(issued).doesNotContain("Bearer", "s3cret");
    }

    /** In words of its own, or of whoever refused; and nothing is stored. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | {"detail":"Sign in first."}        | 403 | report.content-forbidden   | Sign in first.
            403 | {"detail":"Not yours."}            | 403 | report.content-forbidden   | Not yours.
            404 | {"detail":"There is no report."}   | 422 | report.no-content          | There is no report.
            404 | ''                                 | 422 | report.no-content          | Check that you may read the report
            503 | {"detail":"Busy."}                 | 503 | report.content-unavailable | Send it again in a moment.
            500 | <html>                             | 503 | report.content-unavailable | Nothing was recorded.
            200 | <html>                             | 503 | report.content-unavailable | Nothing was recorded.
            200 | {"schema":1}                       | 503 | report.content-unavailable | Nothing was recorded.
            """)
    void whatIsRefusedThereIsToldHere(int answered, String body, int status, String code, String words) {
        reply = answering(answered, body);
        nothingIsRecordedBut(status, code, words);
    }

    private void nothingIsRecordedBut(int status, String code, String words) {
        long before = RunningService.events(database);

        Answer answer = issue();

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString()).contains("Nothing was recorded", words);
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "2" : "");
        assertThat(RunningService.events(database)).isEqualTo(before);
    }

    /** Before its answer, or in the middle of it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverIsTooSlowIsNotWaitedFor(boolean begins) {
        reply = exchange -> {
            if (begins) {
                exchange.sendResponseHeaders(200, 1_000_000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
        nothingIsRecordedBut(503, "report.content-unavailable", "in a moment");
    }

    @Test
    void whoeverBreaksOffHasNotAnswered() {
        reply = exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write('{');
                body.flush();
                exchange.close();
            }
        };
        nothingIsRecordedBut(503, "report.content-unavailable", "in a moment");
    }

    @Test
    void whatIsLargerThanTheLedgerTakesIsRefused() {
        reply = answering(200, "{\"basis\":4,\"schema\":1,\"content\":\"" + "x".repeat(6 << 20) + "\"}");
        nothingIsRecordedBut(413, "report.too-large", "Take out sections");
    }

    @Test
    void theLargestContentIsTaken() {
        String content = "[" + "\\\"\\\",".repeat((5 << 20) / 3 - 2) + "\\\"\\\"]";
        reply = answering(200, "{\"basis\":4,\"schema\":1,\"content\":\"" + content + "\"}");
        assertThat(issue().status()).isEqualTo(201);
    }

    @Test
    void anAccountWithoutATokenIsToldToUseOne() {
        Answer answer = service.send("sponsor", "issue-highlight-report", """
                {"strategy":"SG23","report":"%s"}""".formatted(report()));
        assertThat(answer.code()).isEqualTo("report.no-token");
        assertThat(asked).isEmpty();
    }
}
