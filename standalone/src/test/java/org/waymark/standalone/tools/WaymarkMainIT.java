package org.waymark.standalone.tools;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in a process of their own, as the script starts them. */
class WaymarkMainIT {

    @TempDir
    Path folder;

    @Test
    void theExitStatusSaysWhetherTheLedgerHolds() throws IOException, InterruptedException {
        Path data = SmallLedger.of(folder.resolve("data"), 2);

        Prompt holds = inItsOwnProcess(Map.of("WAYMARK_DATA", data.toString()), "verify");
        SmallLedger.tamper(data, ledger -> ledger.deleteOne(eq(0L)));
        Prompt broken = inItsOwnProcess(Map.of(), "verify", "--data", data.toString());
        Prompt misused = inItsOwnProcess(Map.of(), "verify", "--date", data.toString());

        assertThat(holds.status()).as(holds.remarks()).isZero();
        assertThat(holds.result()).startsWith("The whole ledger is intact: 2 events");
        assertThat(holds.remarks()).isEmpty();
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.result()).contains("Position 0: ");
        assertThat(misused.status()).isEqualTo(2);
        assertThat(misused.remarks()).contains("--date", "--help");
    }

    private static Prompt inItsOwnProcess(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = ToolProcess.of(environment, (Object[]) arguments).start();
        String result = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String remarks = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Prompt(process.waitFor(), result, remarks);
    }
}
