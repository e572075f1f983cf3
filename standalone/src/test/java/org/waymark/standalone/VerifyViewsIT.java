package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.events.Role;
import org.waymark.http.identity.AccountRoles;
import org.waymark.standalone.Standalone.Preparation;
import org.waymark.standalone.organisation.EnvironmentSettings;
import org.waymark.standalone.tools.Tools;

/** {@code ./waymark verify --views} on a data folder. */
class VerifyViewsIT {

    private static final String PASSWORD = "three random words";

    @TempDir
    private Path folder;

    @Test
    void namesWhatDiffersAndHasItFoldedAnew() {
        run(waymark -> {
            waymark.accounts().create("co", "Co", Set.of(Role.COORDINATOR), PASSWORD, "a test");
            assertThat(new Caller(waymark.address(), waymark.commandAddress())
                            .command(
                                    "co",
                                    PASSWORD,
                                    "create-strategy",
                                    "{\"code\":\"VV26\",\"title\":\"Views\",\"from\":\"2026-01-01\",\"to\":\"2027-12-31\"}")
                            .statusCode())
                    .isEqualTo(201);
        });
        assertVerified(0, "The views say what the ledger says");

        tamper(database -> {
            assertThat(database.getCollection("views")
                            .updateOne(
                                    Filters.regex("_id", "^strategies"), Updates.set("state.charter.title", "Forged"))
                            .getModifiedCount())
                    .isEqualTo(1);
            String entries = database.listCollectionNames().into(new ArrayList<>()).stream()
                    .filter(name -> name.endsWith(".entries"))
                    .findFirst()
                    .orElseThrow();
            assertThat(database.getCollection(entries).deleteOne(Filters.eq(0L)).getDeletedCount())
                    .isEqualTo(1);
        });
        assertVerified(1, "strategies VV26/VV26 is damaged", "audit-trail entry 0 is missing");

        run(waymark -> {});
        assertVerified(0, "The views say what the ledger says");
    }

    private void run(Consumer<Standalone> work) {
        try (Standalone waymark = Standalone.start(
                new Settings(
                        false,
                        folder,
                        0,
                        0,
                        null,
                        null,
                        null,
                        AccountRoles.EVERYWHERE,
                        Network.PLAIN,
                        null,
                        EnvironmentSettings.NONE,
                        LogOutput.FILE),
                folder,
                Preparation.NONE)) {
            work.accept(waymark);
            waymark.awaitPages(0);
        }
    }

    private void tamper(Consumer<MongoDatabase> change) {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            change.accept(client.getDatabase("waymark"));
        }
    }

    private void assertVerified(int status, String... said) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(result, true, StandardCharsets.UTF_8);
        int ended = new Tools(Map.of(), out, out, false).run("verify", List.of("--views", "--data", folder.toString()));

        assertThat(result.toString(StandardCharsets.UTF_8)).contains(said);
        assertThat(ended).isEqualTo(status);
    }
}
