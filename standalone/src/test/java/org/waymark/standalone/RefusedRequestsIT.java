package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Whatever a caller does wrong, on either port, is the caller's fault: programs are told so by a problem with a code, the id
 * of the request and the part of it that is to blame, people by the page of errors. The log has one line of it.
 */
class RefusedRequestsIT {

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final String SIGNED_IN = HOST + "Authorization: " + RunningStandalone.authorization() + "\r\n";

    private static final String FORM_TYPE = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String PARTS_TYPE = "Content-Type: multipart/form-data; boundary=x\r\n";
    private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"file\";";
    private static final String ODD_NAME = PART + " filename=\"a\u0000b\"\r\n\r\nx\r\n--x--\r\n";
    private static final String MANY_PARTS = (PART + "\r\n\r\n1\r\n").repeat(200) + "--x--\r\n";

    @TempDir
    private static Path data;

    private static @Nullable RunningStandalone running;
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @BeforeAll
    static void start() {
        running = new RunningStandalone(data);
        LOG.start();
        root().addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        root().detachAppender(LOG);
        Objects.requireNonNull(running).close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static RunningStandalone running() {
        return Objects.requireNonNull(running);
    }

    /**
     * One way to do it wrong.
     *
     * @param line     the first line of the request, but for its version
     * @param headers  and the body
     * @param statuses those that are right
     */
    record Fault(String line, String headers, Integer... statuses) {}

    /** What can be wrong with any request to an address. */
    private static Stream<Fault> everywhere(String address) {
        return Stream.of(
                new Fault("GET " + address + "?=x", SIGNED_IN, 400),
                new Fault("GET " + address + "?a=1&=x", SIGNED_IN, 400),
                new Fault("GET " + address + "?a=%zz", SIGNED_IN, 400),
                new Fault("GET " + address + "?a=%", SIGNED_IN, 400),
                new Fault("GET " + address + "?%ff=1", SIGNED_IN, 400),
                new Fault("GET " + address + "?a=%ff", SIGNED_IN, 400),
                new Fault("GET " + address + "?a%01b=1", SIGNED_IN, 400),
                new Fault("GET " + address + "?%f1%9f%91%a9=1&asOf=2204-04-25", SIGNED_IN, 400),
                new Fault("GET " + address + "?a=%00", SIGNED_IN, 400),
                new Fault("GET " + address + ";x=1", SIGNED_IN, 400),
                new Fault("GET " + address + "/%00", SIGNED_IN, 400),
                new Fault("GET " + address + "/%0a", SIGNED_IN, 400),
                new Fault("GET " + address + "/%zz", SIGNED_IN, 400),
                new Fault("GET " + address + "/%ff", SIGNED_IN, 400),
                new Fault("GET " + address + "/%2e%2e/x", SIGNED_IN, 400, 404),
                new Fault("GET " + address + "//x", SIGNED_IN, 400, 404),
                new Fault("GET " + address + "/a\\b", SIGNED_IN, 400),
                new Fault("GET " + address + "/a|b?c={d}", SIGNED_IN, 400),
                new Fault("GET " + address + "/\u00e9\u0001", SIGNED_IN, 400),
                new Fault(
                        "POST " + address,
                        SIGNED_IN + "Content-Type: multipart/form-data\r\nContent-Length: 1\r\n\r\nx",
                        400),
                new Fault("POST " + address, SIGNED_IN + "Content-Type: nonsense\r\nContent-Length: 1\r\n\r\nx", 415),
                new Fault("POST " + address, SIGNED_IN + form("=x"), 400, 403),
                new Fault("POST " + address, SIGNED_IN + form("a=%zz"), 400, 403),
                new Fault("POST " + address, SIGNED_IN + FORM_TYPE + chunks("zz\r\nabc\r\n0\r\n\r\n"), 400),
                new Fault(
                        "POST " + address,
                        SIGNED_IN + "Content-Type: multipart/mixed\r\nContent-Length: 1\r\n\r\nx",
                        400),
                new Fault("POST " + address, SIGNED_IN + parts(MANY_PARTS), 403, 404, 405, 413, 415),
                new Fault("POST " + address, SIGNED_IN + parts(ODD_NAME), 400, 403, 404, 405, 415),
                new Fault(
                        "POST " + address, SIGNED_IN + parts(PART + "\r\nnonsense\r\n\r\n1"), 400, 403, 404, 405, 415),
                new Fault(
                        "POST " + address,
                        SIGNED_IN + PARTS_TYPE + chunks("5\r\nabc\r\n0\r\n\r\n"),
                        400,
                        403,
                        404,
                        405,
                        415),
                new Fault("GET " + address, SIGNED_IN + "Expect: nonsense\r\n", 417),
                new Fault("GET " + address, SIGNED_IN + "X-A: a\u0001\r\n", 400),
                new Fault("GET " + address, SIGNED_IN + "Nonsense\r\n", 400),
                new Fault("GET " + address, SIGNED_IN + "Host: elsewhere\r\n", 400),
                new Fault("GET " + address, "Connection: close\r\n", 400),
                new Fault("POST " + address, SIGNED_IN + "Content-Length: -1\r\n", 400),
                new Fault("POST " + address, SIGNED_IN + "Transfer-Encoding: nonsense\r\n", 501),
                new Fault("GET /" + address, SIGNED_IN, 400),
                new Fault("GET /x/.." + address, SIGNED_IN, 400));
    }

    private static String form(String body) {
        return FORM_TYPE + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String chunks(String body) {
        return "Transfer-Encoding: chunked\r\n\r\n" + body;
    }

    static Stream<Fault> commandFaults() {
        return Stream.concat(
                Stream.of(
                                "/api/commands",
                                "/api/commands/add-theme",
                                "/api/import/projects",
                                "/v3/api-docs",
                                "/nothing")
                        .flatMap(RefusedRequestsIT::everywhere),
                Stream.of(
                        new Fault("GET /api/commands", HOST, 401),
                        new Fault("GET /error", SIGNED_IN, 404),
                        new Fault("GET /nothing", SIGNED_IN, 404),
                        new Fault("GET /api/commands", SIGNED_IN + "Accept: image/png\r\n", 406),
                        new Fault("GET /api/commands", SIGNED_IN + "Accept: nonsense\r\n", 406),
                        new Fault("DELETE /api/commands", SIGNED_IN, 405),
                        new Fault("FOO /api/commands", SIGNED_IN, 405),
                        new Fault("TRACE /api/commands", SIGNED_IN, 405),
                        new Fault("GET /api/commands/add-theme", SIGNED_IN, 405),
                        new Fault("POST /api/commands/add-theme", SIGNED_IN + form("a=1"), 415),
                        new Fault("POST /api/commands/add-theme", SIGNED_IN + json("{", ""), 400),
                        new Fault("POST /api/commands/add-theme", SIGNED_IN + json("{}", ""), 400),
                        new Fault(
                                "POST /api/commands/add-theme",
                                SIGNED_IN + json("{}", "Idempotency-Key: a\r\nIdempotency-Key: b\r\n"),
                                400),
                        new Fault(
                                "POST /api/commands/add-theme", SIGNED_IN + json("{\"\\ud800\":\"\\udc00\"}", ""), 400),
                        new Fault("POST /api/import/projects?dryRun=perhaps", SIGNED_IN + parts("--x--\r\n"), 400),
                        new Fault("POST /api/import/projects", SIGNED_IN + parts("--x--\r\n"), 400),
                        new Fault("POST /api/import/projects", SIGNED_IN + parts("no parts at all"), 400),
                        new Fault("POST /api/import/projects?strategy=SG23", SIGNED_IN + parts(ODD_NAME), 400),
                        new Fault("POST /api/import/nothing?strategy=SG23", SIGNED_IN + parts("--x--\r\n"), 400, 404)));
    }

    private static String json(String body, String headers) {
        return headers + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String parts(String body) {
        return PARTS_TYPE + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static Stream<Fault> queryFaults() {
        Stream<Fault> ofHeaders = Stream.of(
                        "/api/strategies", "/api/nothing/at-all", "/api/strategies/SG23/audit-trail")
                .flatMap(address -> Stream.of(
                        new Fault("GET " + address, SIGNED_IN + "Accept: image/png\r\n", 404, 406),
                        new Fault("GET " + address, SIGNED_IN + "Accept: nonsense\r\n", 404, 406),
                        new Fault("GET " + address, SIGNED_IN + "Waymark-Min-Position: soon\r\n", 400, 404),
                        new Fault("GET " + address, SIGNED_IN + "Waymark-Min-Position: 999999\r\n", 400, 404),
                        new Fault("GET " + address, SIGNED_IN + "Waymark-Min-Position: -2\r\n", 400, 404),
                        new Fault("GET " + address, SIGNED_IN + "Waymark-Min-Position: 0\r\n".repeat(2), 400, 404),
                        new Fault("GET " + address, HOST, 401),
                        new Fault("DELETE " + address, SIGNED_IN, 404, 405),
                        new Fault("FOO " + address, SIGNED_IN, 404, 405)));
        return Stream.of(
                        Stream.of(
                                        "/api/strategies",
                                        "/api/ledger/head",
                                        "/api/ledger/checkpoints",
                                        "/api/ledger/report-check",
                                        "/api/nothing",
                                        "/v3/api-docs")
                                .flatMap(RefusedRequestsIT::everywhere),
                        ofHeaders,
                        Stream.of(
                                new Fault("PUT /api/ledger/checkpoints", SIGNED_IN, 405),
                                new Fault("TRACE /api/strategies", SIGNED_IN, 405),
                                new Fault("GET /api/portfolio?status=nonsense", SIGNED_IN, 400),
                                new Fault("GET /api/portfolio?pressing=1", SIGNED_IN, 400),
                                new Fault("GET /api/strategies/SG23/action-plan.csv?mine=null", SIGNED_IN, 400),
                                new Fault("GET /api/strategies/SG23/action-plan.csv?mine=&mine=x", SIGNED_IN, 400),
                                new Fault("GET /%61pi/nothing;x", SIGNED_IN, 400),
                                new Fault(
                                        "POST /api/ledger/report-check",
                                        SIGNED_IN
                                                + "Content-Type: multipart/mixed; boundary=x\r\nContent-Length: 1\r\n\r\nx",
                                        415),
                                new Fault("GET /api/ledger/checkpoints?limit=x", SIGNED_IN, 400),
                                new Fault("GET /api/ledger/checkpoints?limit=0", SIGNED_IN, 400),
                                new Fault("GET /api/ledger/checkpoints/x", SIGNED_IN, 400),
                                new Fault("GET /api/ledger/proofs/inclusion", SIGNED_IN, 400),
                                new Fault("GET /api/ledger/proofs/consistency?from=1&to=x", SIGNED_IN, 400),
                                new Fault(
                                        "GET /api/strategies?asOf=%2B999999999-12-31T23:59:59Z", SIGNED_IN, 200, 400)))
                .flatMap(faults -> faults);
    }

    static Stream<Fault> pageFaults() {
        return Stream.concat(
                Stream.of("/", "/strategies/SG23", "/accounts", "/nothing").flatMap(RefusedRequestsIT::everywhere),
                Stream.of(
                        new Fault("GET /error", SIGNED_IN, 302, 404),
                        new Fault("GET /nothing", HOST, 302),
                        new Fault("FOO /", SIGNED_IN, 405)));
    }

    @ParameterizedTest
    @MethodSource("commandFaults")
    void commandsAreRefusedWithAProblem(Fault fault) throws IOException {
        assertProblem(fault, running().commands());
    }

    @ParameterizedTest
    @MethodSource("queryFaults")
    void queriesAreRefusedWithAProblem(Fault fault) throws IOException {
        assertProblem(fault, running().queries());
    }

    @ParameterizedTest
    @MethodSource("pageFaults")
    void pagesAreRefusedWithAPage(Fault fault) throws IOException {
        RawAnswer answer = answer(fault, running().queries());

        assertThat(answer.status()).as(answer.toString()).isIn((Object[]) fault.statuses());
        if (answer.header("Content-Type").equals("application/problem+json;charset=UTF-8")) {
            assertThat(fault.line()).as("an address that cannot be read").contains("\u0001");
        } else if (answer.status() != 302) {
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("<h1");
        }
    }

    private static void assertProblem(Fault fault, String address) throws IOException {
        RawAnswer answer = answer(fault, address);
        assertThat(answer.status()).as(answer.toString()).isIn((Object[]) fault.statuses());
        if (answer.status() == 200) {
            return;
        }
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
        assertThat(problem.path("code").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("requestId").asString()).isNotBlank().isEqualTo(answer.header("X-Request-Id"));
        if (answer.status() == 400) {
            assertThat(problem.at("/errors/0/field").asString())
                    .as(answer.body())
                    .isNotBlank();
            assertThat(problem.at("/errors/0/message").asString()).isNotBlank();
        }
        if (answer.status() == 405) {
            assertThat(answer.header("Allow")).as(answer.toString()).isNotBlank();
            assertThat(answer.header("Allow").split(", ?"))
                    .as("methods that there are at %s", fault.line())
                    .doesNotContain(fault.line().split(" ")[0])
                    .hasSizeLessThan(4);
        }
    }

    /** Sends it, and sees that the log takes little notice. */
    private static RawAnswer answer(Fault fault, String address) throws IOException {
        LOG.list.clear();
        String rest = fault.headers().contains("\r\n\r\n") ? fault.headers() : fault.headers() + "\r\n";
        RawAnswer answer = RawAnswer.to(address, fault.line() + " HTTP/1.1\r\n" + rest);
        assertThat(List.copyOf(LOG.list))
                .as("logged of " + fault.line())
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN) || event.getThrowableProxy() != null)
                .isEmpty();
        return answer;
    }
}
