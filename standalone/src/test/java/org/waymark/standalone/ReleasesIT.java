package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.waymark.command.CommandServiceApplication;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.http.identity.AccountRoles;
import org.waymark.ledger.version.DataVersion;
import org.waymark.ledger.version.FolderVersion;
import org.waymark.ledger.version.NewerDataException;
import org.waymark.query.QueryServiceApplication;
import org.waymark.standalone.Standalone.Preparation;
import org.waymark.standalone.organisation.EnvironmentSettings;
import org.waymark.standalone.tools.Tools;

/** This version reads what every release before it left (ADR 69). */
class ReleasesIT {

    @TempDir
    private Path folder;

    static Stream<ReleaseFolder> releases() {
        return ReleaseFolder.all();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void showsWhatItShowedAndTheLedgerIsIntact(ReleaseFolder release) throws IOException {
        Path data = folder.resolve("data");
        release.unpackTo(data);
        String exported = said(0, "verify", "--file", release.export().toString());
        String verified = said(0, "verify", "--data", data.toString());
        assertThat(verified).startsWith("The whole ledger is intact");
        assertThat(hashes(verified)).isEqualTo(hashes(exported));
        assertThat(data.resolve(FolderVersion.FILE)).hasContent(DataVersion.CURRENT.text());

        try (Standalone waymark = start(data)) {
            Caller caller = new Caller(waymark.address(), waymark.commandAddress());
            long head = Long.parseLong(exported.replaceFirst("(?s).*?: ([\\d,]+) events.*", "$1")
                            .replace(",", ""))
                    - 1;
            waymark.awaitPages(head);
            caller.signIn(ReleaseFolder.ACCOUNT, release.password());

            Map<String, String> pages = ReleaseFolder.pages(caller, head);

            if (Boolean.getBoolean("waymark.release.accept")) {
                release.writePages(pages);
            }
            assertThat(pages).isEqualTo(release.pages());
            assertThat(caller.command(
                                    ReleaseFolder.ACCOUNT,
                                    release.password(),
                                    "add-note",
                                    "{\"strategy\":\"OLD\",\"item\":\"P1\",\"text\":\"And on it goes\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void readsItsExport(ReleaseFolder release) {
        Path data = folder.resolve("imported");

        said(0, "import", release.export().toString(), "--data", data.toString());

        assertThat(hashes(said(0, "verify", "--data", data.toString())))
                .isEqualTo(hashes(said(0, "verify", "--file", release.export().toString())));
    }

    @Test
    void leavesAFolderAloneThatANewerVersionHasUsed() throws IOException {
        Path data = Files.createDirectories(folder.resolve("newer"));
        Files.writeString(data.resolve(FolderVersion.FILE), "version=97.1.0\nformat=9\n");
        Files.writeString(Files.createDirectories(data.resolve("waymark.db")).resolve("CURRENT"), "of 97.1.0");

        assertThatThrownBy(() -> start(data).close())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("97.1.0");
        assertThat(said(2, "verify", "--data", data.toString())).contains("Install Waymark 97.1.0 or later");
        assertThat(said(2, "backup", folder.resolve("copy").toString(), "--data", data.toString()))
                .contains("Install Waymark 97.1.0 or later");
        assertThat(said(2, "doctor", "--data", data.toString())).contains("Install Waymark 97.1.0 or later");

        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile).map(data::relativize).map(Path::toString))
                    .containsExactlyInAnyOrder("waymark-version", "waymark.db/CURRENT");
        }
    }

    @Test
    void leavesADatabaseAloneThatANewerVersionHasUsed() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoDatabase database = client.getDatabase("waymark");
            database.getCollection("waymark_version")
                    .insertOne(new Document("_id", "data")
                            .append("version", "97.1.0")
                            .append("format", 1));
            String uri = "--spring.mongodb.uri=" + server.connectionString();

            assertThatThrownBy(() -> start(folder, server.connectionString()).close())
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("Install Waymark 97.1.0 or later");
            assertThatThrownBy(() -> CommandServiceApplication.application()
                            .properties(Standalone.NOT_FOR_COMMANDS)
                            .run(uri, "--server.port=0")
                            .close())
                    .hasRootCauseInstanceOf(NewerDataException.class);
            assertThatThrownBy(() -> new SpringApplicationBuilder(QueryServiceApplication.class)
                            .run(uri, "--server.port=0")
                            .close())
                    .hasRootCauseInstanceOf(NewerDataException.class);

            assertThat(database.listCollectionNames()).containsExactly("waymark_version");
        }
    }

    private static Standalone start(Path data) {
        return start(data, null);
    }

    private static Standalone start(Path data, @Nullable String uri) {
        return Standalone.start(
                new Settings(
                        false,
                        data,
                        0,
                        0,
                        uri,
                        null,
                        null,
                        AccountRoles.EVERYWHERE,
                        Network.PLAIN,
                        null,
                        EnvironmentSettings.NONE,
                        LogOutput.FILE),
                data,
                Preparation.NONE);
    }

    /** What a command at the prompt says, all of it. */
    private static String said(int status, String... command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> words = List.of(command);
        int ended = new Tools(Map.of(), out, out, false).run(words.getFirst(), words.subList(1, words.size()));
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(text).isEqualTo(status);
        return text;
    }

    private static List<String> hashes(String verified) {
        return verified.lines()
                .filter(line -> line.startsWith("Last commit") || line.startsWith("Merkle root"))
                .toList();
    }
}
