package org.waymark.standalone.tools;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ledger.proof.SigningKey;

/** Whether the ledger of today extends the one of a checkpoint that was kept. */
class VerifyCheckpointIT {

    @TempDir
    Path folder;

    private Path data;
    private Path checkpoint;
    private String key;

    @BeforeEach
    void keepACheckpoint() throws IOException {
        data = SmallLedger.of(folder.resolve("data"), 3);
        SigningKey signing = SigningKey.generate("waymark.example");
        key = signing.verifier().text();
        checkpoint = Files.writeString(folder.resolve("checkpoint.txt"), SmallLedger.signed(data, signing));
    }

    @Test
    void aLedgerThatWentOnExtendsIt() {
        SmallLedger.of(data, 2);

        Prompt prompt = Prompt.give("verify", "--data", data, "--checkpoint", checkpoint, "--key", key);

        assertThat(prompt.status()).as(prompt.remarks()).isZero();
        assertThat(prompt.result())
                .startsWith("The whole ledger is intact: 5 events")
                .contains("It extends the checkpoint of waymark.example: 3 commits");
        assertThat(prompt.remarks()).isEmpty();
    }

    @Test
    void aLedgerThatWasCutOffDoesNot() {
        SmallLedger.tamper(data, ledger -> ledger.deleteOne(eq(2L)));

        Prompt prompt = Prompt.give("verify", "--data", data, "--checkpoint", checkpoint, "--key", key);

        assertThat(Prompt.give("verify", "--data", data).status()).isZero();
        assertThat(prompt.status()).isEqualTo(1);
        assertThat(prompt.result()).contains("Position 2: ", "the checkpoint of ");
    }

    @Test
    void anotherLedgerDoesNot() {
        Path other = SmallLedger.of(folder.resolve("other"), 4);

        Prompt prompt = Prompt.give("verify", "--data", other, "--checkpoint", checkpoint, "--key", key);

        assertThat(prompt.status()).isEqualTo(1);
        assertThat(prompt.result()).contains("not those of the checkpoint");
    }

    @Test
    void anExportIsComparedWithItToo() {
        Path export = folder.resolve("ledger.ndjson.gz");
        Path other = folder.resolve("other.ndjson");
        Prompt.give("export", export, "--data", data);
        Prompt.give("export", other, "--data", SmallLedger.of(folder.resolve("other"), 4));

        Prompt same = Prompt.give("verify", "--file", export, "--checkpoint", checkpoint, "--key", key);
        Prompt another = Prompt.give("verify", "--file", other, "--checkpoint", checkpoint, "--key", key);

        assertThat(same.status()).as(same.result()).isZero();
        assertThat(same.result()).contains("It extends the checkpoint");
        assertThat(another.status()).isEqualTo(1);
        assertThat(another.result()).contains("not those of the checkpoint");
    }

    @Test
    void aCheckpointOfAnotherKeyProvesNothing() {
        String another = SigningKey.generate("waymark.example").verifier().text();

        Prompt prompt = Prompt.give("verify", "--data", data, "--checkpoint", checkpoint, "--key", another);

        assertThat(prompt.status()).isEqualTo(2);
        assertThat(prompt.remarks()).contains("cannot be trusted");
    }

    @Test
    void withoutAKeyTheLedgersOwnAreTakenAndThatIsSaid() {
        Prompt prompt = Prompt.give("verify", "--data", data, "--checkpoint", checkpoint);

        assertThat(prompt.status()).as(prompt.remarks()).isZero();
        assertThat(prompt.remarks()).contains("the keys stored in this ledger");
    }
}
