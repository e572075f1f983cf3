package org.waymark.standalone.tools;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.standalone.doctor.HealthAnswer;
import tools.jackson.databind.json.JsonMapper;

class DoctorToolIT {

    /** Others may use the usual ones. */
    private static final Map<String, String> ANY_PORTS = Map.of("WAYMARK_PORT", "0", "WAYMARK_COMMAND_PORT", "0");

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    private static Prompt examine(Object... arguments) {
        return Prompt.give(ANY_PORTS, "doctor", arguments);
    }

    @Test
    void saysALineOfEachThingWhetherWaymarkRunsOrNot() {
        SmallLedger.of(data, 3);
        Prompt stopped = examine("--data", data);
        Prompt running;
        try (SmallLedger ledger = SmallLedger.in(data)) {
            assertThat(ledger).isNotNull();
            running = examine("--data", data);
        }
        Prompt.give("backup", folder.resolve("backup"), "--data", data);

        for (Prompt prompt : new Prompt[] {stopped, running}) {
            assertThat(prompt.remarks()).isEmpty();
            assertThat(prompt.result())
                    .contains("fine     Database      It answers: the embedded database, format 2, RocksDB ")
                    .contains("fine     Ledger        3 events in 3 commits; the last 3 commits are intact.")
                    .contains("warning  Last backup   There was no backup")
                    .contains("To do: Make one: ./waymark backup DIR --keep 14")
                    .contains("warning  Certificate   There is none.")
                    .contains("fine     Mail          No mail server is set")
                    .containsPattern("(Nothing is|1 thing is|\\d things are) wrong, \\d warnings?\\.\n$");
            assertThat(prompt.status()).isPositive();
        }
        assertThat(examine("--data", data).result())
                .containsPattern("fine     Last backup   The last one is of .*, in .*backup, with 3 events\\.");
        assertThat(data.toFile().list())
                .contains("waymark.db", "last-backup.json")
                .noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void saysWhatIsWrongToProgramsToo() {
        SmallLedger.of(data, 3);
        SmallLedger.tamper(data, ledger -> ledger.updateOne(eq(1L), Updates.set("events.0.payload", "{}")));

        Prompt prompt = examine("--data", data, "--json");

        assertThat(prompt.status()).isEqualTo(2);
        HealthAnswer answer = new JsonMapper().readValue(prompt.result(), HealthAnswer.class);
        assertThat(answer.level()).isEqualTo("wrong");
        assertThat(answer.checks())
                .extracting(HealthAnswer.Check::check)
                .containsExactly(
                        "disk",
                        "file-system",
                        "memory",
                        "clock",
                        "ports",
                        "database",
                        "ledger",
                        "backup",
                        "certificate",
                        "mail");
        assertThat(answer.checks())
                .filteredOn(check -> check.check().equals("ledger"))
                .singleElement()
                .satisfies(ledger -> {
                    assertThat(ledger.level()).isEqualTo("wrong");
                    assertThat(ledger.says()).contains("It is not intact. Position 1: ");
                    assertThat(ledger.advice()).contains("./waymark verify");
                });
    }

    @Test
    void saysWhereThereIsNothingOrNothingWhole() throws IOException {
        Prompt nothing = examine("--data", data);
        Files.createDirectories(data.resolve("restore.partial"));
        Prompt cutOff = examine("--data", data);

        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.result())
                .contains("wrong    Disk          There is no folder " + data)
                .contains("wrong    Database      It cannot be used. There is none in " + data);
        assertThat(cutOff.result()).contains("It cannot be used. A restore into " + data + " was cut off");
        assertThat(data.toFile().list()).containsExactly("restore.partial");
        Path newer = SmallLedger.of(folder.resolve("newer"), 1);
        Files.writeString(newer.resolve("waymark-version"), "version=99.0.0\nformat=99\n");
        Prompt ofANewer = examine("--data", newer);
        assertThat(ofANewer.status()).isEqualTo(2);
        assertThat(ofANewer.result())
                .contains("wrong    Database      It cannot be used. The data in " + newer, "99.0.0");
        assertThat(Prompt.give(Map.of("WAYMARK_PORT", "many"), "doctor", "--data", data)
                        .remarks())
                .contains("WAYMARK_PORT must be a port");
    }

    @Test
    void asksAWaymarkThatRuns() throws IOException {
        HttpServer waymark = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        waymark.createContext("/api/system-health", exchange -> {
            byte[] answer = """
                    {"at":"2026-11-27T16:49:00Z","level":"warning","checks":[
                     {"check":"clock","level":"warning","says":"Late.","advice":"Set it."}]}""".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        waymark.start();
        try {
            Prompt prompt = examine(
                    "--url", "http://admin:pw@localhost:" + waymark.getAddress().getPort());
            assertThat(prompt.result())
                    .isEqualTo("warning  Clock         Late. To do: Set it.\nNothing is wrong, 1 warning.\n");
            assertThat(prompt.status()).isEqualTo(1);
        } finally {
            waymark.stop(0);
        }
    }
}
