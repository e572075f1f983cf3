package org.waymark.standalone.tools;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsIT {

    @TempDir
    Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
        file = folder.resolve("ledger.ndjson");
    }

    @Test
    void verifiesAWholeLedger() {
        SmallLedger.of(data, 3);

        Prompt prompt = Prompt.give("verify", "--data", data);

        assertThat(prompt.status()).isZero();
        assertThat(prompt.result())
                .startsWith("The whole ledger is intact: 3 events in 3 commits, verified in ")
                .containsPattern("Last commit [0-9a-f]{64}\n")
                .containsPattern("Merkle root [0-9a-f]{64}\n");
        assertThat(prompt.remarks()).isEmpty();
    }

    @Test
    void namesTheFirstPositionThatDoesNotHold() {
        SmallLedger.of(data, 3);
        SmallLedger.tamper(data, ledger -> ledger.updateOne(eq(1L), Updates.set("events.0.payload", "{}")));

        Prompt prompt = Prompt.give("verify", "--data", data);

        assertThat(prompt.status()).isEqualTo(1);
        assertThat(prompt.result())
                .startsWith("The ledger is not intact.\nPosition 1: ")
                .contains("payload", "Everything before that is intact: 1 event in 1 commit.");
    }

    @Test
    void whatIsExportedCanBeVerifiedAndImported() {
        SmallLedger.of(data, 3);
        Path other = folder.resolve("other");

        Prompt exported = Prompt.give("export", file, "--data", data);
        Prompt verified = Prompt.give("verify", "--file", file);
        Prompt imported = Prompt.give("import", file, "--data", other);
        Prompt again = Prompt.give("verify", "--data", other);

        assertThat(exported.status()).isZero();
        assertThat(exported.result()).startsWith("Exported 3 events in 3 commits to " + file + ".\nLast commit ");
        assertThat(verified.status()).isZero();
        assertThat(verified.result()).startsWith("The whole export is intact: 3 events in 3 commits, exported from ");
        assertThat(imported.status()).isZero();
        assertThat(imported.result()).startsWith("Imported 3 events in 3 commits, exported from ");
        assertThat(again.status()).isZero();
        assertThat(hashes(again)).isEqualTo(hashes(Prompt.give("verify", "--data", data)));
    }

    private static List<String> hashes(Prompt verified) {
        return verified.result().lines().skip(1).toList();
    }

    @Test
    void exportsToStandardOutput() throws IOException {
        SmallLedger.of(data, 2);

        Prompt prompt = Prompt.give("export", "-", "--data", data);
        Files.writeString(file, prompt.result());

        assertThat(prompt.remarks()).startsWith("Exported 2 events in 2 commits.");
        assertThat(Prompt.give("verify", "--file", file).status()).isZero();
    }

    @Test
    void aTornFileIsSaidToBeTornAndNothingOfItIsImported() throws IOException {
        SmallLedger.of(data, 2);
        String whole = Prompt.give("export", "-", "--data", data).result();
        Files.writeString(file, whole.substring(0, whole.length() - 100));

        Prompt verified = Prompt.give("verify", "--file", file);
        Prompt imported = Prompt.give("import", file, "--data", folder.resolve("other"));

        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.result())
                .startsWith("The export is not intact.\nLine 4: ")
                .contains("cut off");
        assertThat(imported.status()).isEqualTo(1);
        assertThat(imported.result()).startsWith("Line 4: ").endsWith("Nothing was imported.\n");
        assertThat(Prompt.give("verify", "--data", folder.resolve("other")).result())
                .startsWith("The whole ledger is intact: 0 events in 0 commits");
    }

    @Test
    void doesNotImportIntoALedgerThatHoldsSomethingElse() {
        SmallLedger.of(data, 2);
        Prompt.give("export", file, "--data", data);
        Path other = SmallLedger.of(folder.resolve("other"), 1);

        Prompt prompt = Prompt.give("import", file, "--data", other);

        assertThat(prompt.status()).isEqualTo(2);
        assertThat(prompt.remarks()).contains("not empty", "differ at position 0", "Import into an empty ledger");
    }

    @ParameterizedTest
    @CsvSource({"verify, ask the running one", "export, /api/ledger/export", "import, stop it first"})
    void leavesAFolderAloneOnWhichWaymarkRuns(String command, String advice) throws IOException {
        SmallLedger.of(data, 1);
        Path backup = Files.writeString(folder.resolve("backup.ndjson"), "never read");
        try (SmallLedger running = SmallLedger.in(data)) {
            Prompt prompt = switch (command) {
                case "verify" -> Prompt.give(command, "--data", data);
                case "export" -> Prompt.give(command, file, "--data", data);
                default -> Prompt.give(command, backup, "--data", data);
            };

            assertThat(running).isNotNull();
            assertThat(prompt.status()).isEqualTo(2);
            assertThat(prompt.remarks()).contains(data.toString(), "in use", advice);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "export"})
    void makesNoLedgerWhereThereIsNone(String command) {
        Prompt prompt = command.equals("verify")
                ? Prompt.give(command, "--data", data)
                : Prompt.give(command, file, "--data", data);

        assertThat(prompt.status()).isEqualTo(2);
        assertThat(prompt.remarks()).contains("There is no ledger in " + data);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void replacesNoFile() throws IOException {
        SmallLedger.of(data, 1);
        Files.writeString(file, "the only backup");

        Prompt prompt = Prompt.give("export", file, "--data", data);

        assertThat(prompt.status()).isEqualTo(2);
        assertThat(prompt.remarks()).contains(file + " already", "another name");
        assertThat(file).hasContent("the only backup");
    }
}
