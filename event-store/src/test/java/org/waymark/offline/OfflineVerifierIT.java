package org.waymark.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.TestLedger;
import org.waymark.ledger.export.LedgerExport;
import org.waymark.ledger.export.Progress;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.proof.CheckpointSigner;
import org.waymark.ledger.proof.Proofs;
import org.waymark.ledger.proof.SignedCheckpoint;
import org.waymark.ledger.proof.SigningKey;

/** What Waymark gives out is checked by somebody who has only read {@code docs/ledger-format.md}. */
class OfflineVerifierIT {

    private static final Path EXAMPLE = Path.of("../docs/ledger-format");

    /** The private key whose bytes are 0 to 31, as openssl writes it. */
    private static final String KEY = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f
            -----END PRIVATE KEY-----
            """;

    private static final String ORIGIN = "ledger.example";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private static final int COLUMN_OF_BYTES = 11;

    /** What one party gives to another. */
    private record GivenOut(List<String> export, String checkpoint, String vkey, List<String> proofs) {}

    private static GivenOut made() throws IOException {
        try (TestLedger ledger = new TestLedger()) {
            fill(ledger);
            LedgerSettings settings = LedgerSettings.withDefaults();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new LedgerExport(ledger.database(), settings, ORIGIN, NOON).write(out, Progress.SILENT);
            SigningKey key = SigningKey.parse(KEY, ORIGIN);
            SignedCheckpoint checkpoint = new CheckpointSigner(ledger.database(), settings, key, NOON).make();
            Proofs proofs = new Proofs(ledger.database(), settings);
            List<String> all = new ArrayList<>();
            for (long position = 0; position < 9; position++) {
                all.add(proofs.ofEvent(position, checkpoint).orElseThrow().json());
            }
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            return new GivenOut(lines, checkpoint.note(), key.verifier().text(), all);
        }
    }

    private static void fill(TestLedger ledger) {
        MongoEventStorageEngine engine = ledger.engine();
        String instead = "{\"title\":\"[redacted on 22 November 2026: a court's order]\"}";
        append(engine, event(0, Map.of("actor", "lead")));
        append(engine, event(1, Map.of("actor", "lead", "reason", "Ärger")), event(2, Map.of()));
        append(engine, event(3, Map.of("actor", "lead")));
        append(
                engine,
                event(
                        4,
                        Map.of(
                                "redacts",
                                RedactionAttestation.ofPayload(3, instead).text())));
        append(engine, event(5, Map.of()), event(6, Map.of()), event(7, Map.of()));
        byte[] bytes = "ref,done".getBytes(StandardCharsets.UTF_8);
        FileReference file = FileReference.to("SG23", bytes);
        new LedgerFiles(ledger.database(), LedgerSettings.withDefaults()).store(file, bytes);
        append(engine, event(8, Map.of("actor", "auditor", "file", file.text())));
        ledger.database()
                .getCollection("ledger")
                .updateOne(
                        Filters.eq(3L),
                        Updates.combine(
                                Updates.set("events.0.payload", instead), Updates.unset("events.0.payloadSalt")));
    }

    private static TaggedEventMessage<?> event(int number, Map<String, String> metadata) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        "event-" + number,
                        new MessageType("waymark.ThemeAdded", "1"),
                        "{\"title\":\"Überblick " + number + "\"}",
                        metadata,
                        NOON.instant()),
                Set.of(Tag.of("strategy", "SG23"), Tag.of("theme", "SG23/" + number)));
    }

    private static void append(MongoEventStorageEngine engine, TaggedEventMessage<?>... events) {
        TestLedger.append(engine, AppendCondition.none(), events).join();
    }

    @Test
    void anExportItsCheckpointAndItsProofsHold() throws IOException {
        assertHolds(made());
    }

    @Test
    void anExportWithoutTheBytesOfAFileIsFound() throws IOException {
        List<String> lines = made().export();
        List<String> without = lines.subList(1, lines.size() - 1).stream()
                .filter(line -> !line.startsWith("{\"file\""))
                .toList();
        assertThat(without).hasSize(6);
        assertThatThrownBy(() -> OfflineVerifier.chain(without)).hasMessageContaining("are missing");
    }

    @Test
    void theExampleOfTheDocumentationHolds() throws IOException {
        assertHolds(new GivenOut(
                Files.readAllLines(EXAMPLE.resolve("example.ndjson")),
                Files.readString(EXAMPLE.resolve("example.checkpoint")),
                Files.readString(EXAMPLE.resolve("example.vkey")).strip(),
                Files.readAllLines(EXAMPLE.resolve("example.proof.json"))));
    }

    @Test
    void theBytesOnThePageGiveTheHashesOnThePage() throws IOException {
        String page = Files.readString(EXAMPLE.resolveSibling("ledger-format.md"));
        String block = page.split("byte by byte")[1].split("```")[1];
        StringBuilder hex = new StringBuilder();
        int hashes = 0;
        for (String line : block.strip().lines().toList()) {
            String bytes = line.substring(Math.min(line.length(), COLUMN_OF_BYTES));
            if (line.startsWith("SHA-256")) {
                byte[] input = HexFormat.of().parseHex(hex);
                assertThat(new Hashed().raw(input).sha256Hex()).isEqualTo(bytes);
                hex.setLength(0);
                hashes++;
            } else {
                Arrays.stream(bytes.split(" +"))
                        .takeWhile(word -> word.matches("[0-9a-f]+"))
                        .forEach(hex::append);
            }
        }
        assertThat(hashes).isEqualTo(5);
    }

    private static void assertHolds(GivenOut given) {
        List<String> hashes = OfflineVerifier.export(given.export());
        OfflineVerifier.Opened checkpoint = OfflineVerifier.checkpoint(given.checkpoint(), given.vkey());

        assertThat(checkpoint.size()).isEqualTo(6).isEqualTo(hashes.size());
        assertThat(OfflineVerifier.root(hashes)).isEqualTo(checkpoint.root());
        assertThat(given.proofs()).isNotEmpty();
        for (String proof : given.proofs()) {
            assertThat(OfflineVerifier.proof(proof, given.vkey())).isBetween(0L, 8L);
        }
    }

    @Test
    void anythingThatIsAlteredIsFound() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        GivenOut given = made();
        List<String> commits = given.export().subList(1, given.export().size() - 1);
        for (int i = 0; i < 400; i++) {
            List<String> altered = new ArrayList<>(commits);
            int line = random.nextInt(altered.size());
            altered.set(line, altered(altered.get(line), random));
            assertThatThrownBy(() -> OfflineVerifier.chain(altered))
                    .as("seed %d: %s", seed, altered.get(line))
                    .isInstanceOf(RuntimeException.class);
            String proof = altered(given.proofs().get(4 + random.nextInt(5)), random);
            assertThatThrownBy(() -> OfflineVerifier.proof(proof, given.vkey()))
                    .as("seed %d: %s", seed, proof)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    /** Another digit or letter in place of one. */
    private static String altered(String json, Random random) {
        int at = random.nextInt(json.length());
        while (!Character.isLetterOrDigit(json.charAt(at))) {
            at = random.nextInt(json.length());
        }
        char other = json.charAt(at) == '7' ? '8' : '7';
        return json.substring(0, at) + other + json.substring(at + 1);
    }

    /** Makes the files of the example anew; run by hand, with a folder, when the format changes. */
    static void main(String[] folder) throws IOException {
        GivenOut given = made();
        Path into = Path.of(folder[0]);
        Files.write(into.resolve("example.ndjson"), given.export());
        Files.writeString(into.resolve("example.checkpoint"), given.checkpoint());
        Files.writeString(into.resolve("example.vkey"), given.vkey() + "\n");
        Files.writeString(into.resolve("example.proof.json"), given.proofs().get(2) + "\n");
        System.exit(0); // the driver's threads would go on
    }
}
