package org.waymark.standalone.tools;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ledger.format.FileReference;
import org.waymark.standalone.backup.LastBackup;

class BackupToolIT {

    @TempDir
    Path folder;

    private Path data;
    private Path backups;
    private Path copy;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
        backups = folder.resolve("backups");
        copy = backups.resolve("monday");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void copiesADataFolderWhetherWaymarkRunsOnItOrNot(boolean runs) throws IOException {
        SmallLedger.of(data, 3);
        Files.writeString(data.resolve("checkpoint.key"), "secret");
        Files.writeString(data.resolve("waymark.log"), "{}");
        Prompt backedUp;
        if (runs) {
            try (SmallLedger running = SmallLedger.in(data)) {
                backedUp = Prompt.give("backup", copy, "--data", data);
                running.append("waymark.Tested", "{}", Tag.of("strategy", "SG23"));
            }
        } else {
            backedUp = Prompt.give("backup", copy, "--data", data);
        }

        assertThat(backedUp.remarks()).isEmpty();
        assertThat(backedUp.status()).isZero();
        assertThat(backedUp.result()).startsWith("Backed up 3 events in 3 commits to " + copy + ".\nLast commit ");
        assertThat(copy.resolve("checkpoint.key")).hasContent("secret");
        assertThat(copy.resolve("waymark.log")).doesNotExist();
        assertThat(backups.toFile().list()).containsExactly("monday");
        assertThat(LastBackup.of(data))
                .hasValueSatisfying(last -> assertThat(last.folder()).isEqualTo(copy.toString()));
        assertThat(Prompt.give("verify", "--data", copy).result())
                .startsWith("The whole ledger is intact: 3 events in 3 commits");
        Prompt again = Prompt.give("backup", copy, "--data", data);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.remarks()).contains(copy + " already exists; choose another name");
    }

    @Test
    void keepsTheLastAndDeletesOlderOnesOnlyForANewOneThatIsWhole() throws IOException {
        SmallLedger.of(data, 2);
        IntStream.range(0, 3)
                .forEach(_ -> assertThat(Prompt.give("backup", backups, "--keep", 2, "--data", data)
                                .status())
                        .isZero());
        List<String> kept = List.of(backups.toFile().list());
        assertThat(kept).hasSize(2).allMatch(name -> name.matches("waymark-[0-9T.-]+Z"));

        SmallLedger.tamper(data, ledger -> ledger.updateOne(eq(1L), Updates.set("events.0.payload", "{}")));
        Prompt broken = Prompt.give("backup", backups, "--keep", 1, "--data", data);

        assertThat(broken.status()).isEqualTo(1);
        assertThat(backups.toFile().list()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(LastBackup.of(data)).hasValueSatisfying(last -> {
            assertThat(last.failure()).startsWith("The ledger is not intact. Position 1: ");
            assertThat(kept)
                    .contains(
                            Path.of(String.valueOf(last.folder())).getFileName().toString());
        });
    }

    @Test
    void isRestoredIntoAFolderThatIsNewOrEmpty() throws IOException {
        SmallLedger.of(data, 3);
        Files.writeString(data.resolve("checkpoint.key"), "secret");
        Prompt.give("backup", copy, "--data", data);
        Path other = folder.resolve("elsewhere").resolve("data");

        Prompt restored = Prompt.give("restore", copy, "--data", other);
        Prompt again = Prompt.give("restore", copy, "--data", other);
        Prompt unnamed = Prompt.give("restore", backups, "--data", folder.resolve("third"));

        assertThat(restored.remarks()).isEmpty();
        assertThat(restored.status()).isZero();
        assertThat(restored.result())
                .startsWith("Restored 3 events in 3 commits to " + other + ".\nLast commit ")
                .contains("Start with it: ./waymark run --data " + other);
        assertThat(other.toFile().list()).containsExactlyInAnyOrder("waymark.db", "checkpoint.key", "waymark-version");
        assertThat(hashes(other)).isEqualTo(hashes(data));
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.remarks()).contains(other + " is not empty");
        assertThat(unnamed.status()).isEqualTo(2);
        assertThat(unnamed.remarks()).contains("There is no backup in " + backups);
        try (SmallLedger running = SmallLedger.in(copy)) {
            assertThat(running).isNotNull();
            assertThat(Prompt.give("restore", copy, "--data", folder.resolve("third"))
                            .remarks())
                    .contains("A Waymark runs on " + copy);
        }
        assertThat(folder.resolve("third")).doesNotExist();
    }

    @Test
    void remainsAsItWasBackedUpWhenALaterVersionVerifiesIt() throws IOException {
        SmallLedger.of(data, 1);
        Prompt.give("backup", copy, "--data", data);
        Path manifest = copy.resolve("waymark-backup.json");
        String before = Files.readString(manifest).replaceFirst("\"waymark-version\":\"[0-9a-f]{64}\"", "");
        Files.writeString(manifest, before);
        Files.delete(copy.resolve("waymark-version"));

        assertThat(Prompt.give("verify", "--data", copy).status()).isZero();

        assertThat(copy.resolve("waymark-version")).doesNotExist();
        Prompt restored = Prompt.give("restore", copy, "--data", folder.resolve("other"));
        assertThat(restored.status()).as(restored.result()).isZero();
    }

    private static List<String> hashes(Path data) {
        return Prompt.give("verify", "--data", data).result().lines().skip(1).toList();
    }

    @Test
    void isNotRestoredWhereItIsDamaged() throws IOException {
        SmallLedger.of(data, 3);
        Path key = Files.writeString(data.resolve("checkpoint.key"), "secret");
        Prompt.give("backup", copy, "--data", data);
        Path other = folder.resolve("other");

        Files.writeString(copy.resolve("checkpoint.key"), "Secret");
        Prompt ofAKey = Prompt.give("restore", copy, "--data", other);
        Files.copy(key, copy.resolve("checkpoint.key"), StandardCopyOption.REPLACE_EXISTING);
        flipBits(copy);
        Prompt ofTheDatabase = Prompt.give("restore", copy, "--data", other);

        assertThat(ofAKey.status()).isEqualTo(1);
        assertThat(ofAKey.result())
                .isEqualTo("The backup is not intact.\nNot as they were backed up: checkpoint.key.\n"
                        + "Nothing was restored.\n");
        assertThat(ofTheDatabase.status()).isEqualTo(2);
        assertThat(ofTheDatabase.remarks()).contains(copy + " is damaged, and is not restored");
        assertThat(other).doesNotExist();
    }

    private static void flipBits(Path backup) throws IOException {
        try (Stream<Path> files = Files.walk(backup)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sst")).toList()) {
                byte[] content = Files.readAllBytes(file);
                content[content.length / 3] ^= 1;
                Files.write(file, content);
            }
        }
    }

    @Test
    void copiesAttachedFilesAndLeavesNothingOfOneThatIsErased() throws IOException {
        byte[] bytes = new byte[600_000];
        new Random(20261127).nextBytes(bytes);
        try (SmallLedger running = SmallLedger.in(data)) {
            FileReference file = running.attach(bytes);
            assertThat(Prompt.give("backup", copy, "--data", data).result())
                    .contains("Attached files whose bytes are as they were attached: 1.");
            assertThat(holds(data, bytes))
                    .as("the bytes are found as they are stored")
                    .isTrue();
            running.files().erase(file.address());
            running.files().compact();
            assertThat(holds(data, bytes)).as("erased").isFalse();
        }
        assertThat(holds(data, bytes)).as("closed").isFalse();
        try (SmallLedger copied = SmallLedger.in(copy)) {
            assertThat(copied.files().read(FileReference.to("SG23", bytes)))
                    .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
        }
    }

    /** Whether a file in a folder holds some of these bytes, wherever it was cut in two. */
    private static boolean holds(Path folder, byte[] bytes) throws IOException {
        List<String> parts = IntStream.range(0, 20)
                .mapToObj(part -> new String(bytes, part * bytes.length / 20, 32, ISO_8859_1))
                .toList();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, ISO_8859_1);
                if (parts.stream().anyMatch(content::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void doesNotBackUpALedgerThatIsNotIntact() {
        SmallLedger.of(data, 3);
        SmallLedger.tamper(data, ledger -> ledger.updateOne(eq(1L), Updates.set("events.0.payload", "{}")));

        Prompt prompt = Prompt.give("backup", copy, "--data", data);

        assertThat(prompt.status()).isEqualTo(1);
        assertThat(prompt.result())
                .startsWith("The ledger is not intact.\nPosition 1: ")
                .endsWith("Nothing was backed up.\n");
        assertThat(backups).isEmptyDirectory();
        assertThat(Prompt.give("backup", copy, "--data", folder.resolve("elsewhere"))
                        .remarks())
                .contains("There is no ledger in");
        assertThat(Prompt.give("backup", data.resolve("copy"), "--data", data).remarks())
                .contains("is in the data folder");
    }
}
