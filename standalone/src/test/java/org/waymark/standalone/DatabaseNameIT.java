package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.command.CommandServiceApplication;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.ledger.LedgerDatabase;
import org.waymark.query.QueryServiceApplication;

/** Both services, each as a program of its own, use the database that the address names, and say so when they start. */
class DatabaseNameIT {

    private static final String LEDGER = "The ledger is in the database ";

    @Test
    void theAddressNamesIt() {
        assertThat(LedgerDatabase.name("mongodb://db/strategy?w=majority", "other"))
                .isEqualTo("strategy");
        assertThat(LedgerDatabase.name("mongodb://db/?w=majority", "other")).isEqualTo("other");
        assertThat(LedgerDatabase.name("mongodb://db", "")).isEqualTo("waymark");
        assertThat(LedgerDatabase.name("", null)).isEqualTo("waymark");
    }

    @Test
    @Timeout(180)
    void bothProgramsUseTheSame(@TempDir Path data) throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.open(data);
                MongoClient client = MongoClients.create(server.connectionString())) {
            String address = server.connectionString().replace("/?", "/strategy?");
            String commands = started(CommandServiceApplication.class, address, "strategy");
            String queries = started(QueryServiceApplication.class, address, "strategy");

            assertThat(commands).contains(LEDGER + "“strategy” and is empty");
            assertThat(queries).contains(LEDGER + "“strategy” and is empty");
            assertThat(client.listDatabaseNames()).contains("strategy").doesNotContain("waymark", "test");
        }
    }

    /** What a program says of its ledger; then it is ended. */
    private static String started(Class<?> program, String address, String name)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-D"
                        + (program == CommandServiceApplication.class
                                ? Standalone.NOT_FOR_COMMANDS
                                : "waymark.command-port=0"),
                "-Dserver.port=0",
                "-Dlogging.structured.format.console=",
                "-Dstdout.encoding=UTF-8",
                program.getName()));
        builder.environment().put("MONGODB_URI", address);
        Process process = builder.redirectErrorStream(true).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder said = new StringBuilder();
            Optional<String> found = lines.lines()
                    .peek(line -> said.append(line).append('\n'))
                    .filter(line -> line.contains(LEDGER))
                    .findFirst();
            return found.orElseThrow(
                    () -> new AssertionError(program + " does not say that it uses " + name + ": " + said));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
