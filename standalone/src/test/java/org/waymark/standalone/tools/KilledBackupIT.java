package org.waymark.standalone.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and restores that are killed at random moments; with {@code -Drounds=N} more often. */
class KilledBackupIT {

    private static final int ROUNDS = Integer.getInteger("rounds", 2);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int MOST_MILLIS = 400;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void leavesTheOlderBackupsAndNoHalfOneThatLooksWhole() throws IOException, InterruptedException {
        System.out.println("KilledBackupIT: seed " + SEED);
        Path data = SmallLedger.of(folder.resolve("data"), 300);
        Path backups = folder.resolve("backups");
        try (SmallLedger running = SmallLedger.in(data)) {
            assertThat(backUp(data, backups).status()).isZero();
            for (int round = 0; round < ROUNDS; round++) {
                List<Path> before = named(backups);
                running.append("waymark.Tested", "{}", Tag.of("strategy", "SG23"));
                killed(backups, "backup", backups, "--keep", 50, "--data", data);
                assertThat(named(backups)).containsAll(before);
                restore(named(backups).getLast(), folder.resolve("restored" + round));
            }
            Prompt last = backUp(data, backups);
            assertThat(last.status()).as(last.remarks()).isZero();
            assertThat(backups).isDirectoryNotContaining("glob:**.partial");
            restore(named(backups).getLast(), folder.resolve("restored"));
        }
    }

    @Test
    void aRestoreLeavesNothingThatStartsAsIfWhole() throws IOException, InterruptedException {
        Path data = SmallLedger.of(folder.resolve("data"), 300);
        Path backup = folder.resolve("backup");
        assertThat(Prompt.give("backup", backup, "--data", data).status()).isZero();
        for (int round = 0; round < ROUNDS; round++) {
            Path restored = folder.resolve("restored" + round);
            killed(restored, "restore", backup, "--data", restored);
            Prompt verified = Prompt.give("verify", "--data", restored);
            if (verified.status() != 0) {
                assertThat(verified.remarks()).containsAnyOf("There is no ledger in", "was cut off");
                restore(backup, restored);
            }
            assertThat(Prompt.give("verify", "--data", restored).result()).contains("300 events in 300 commits");
        }
    }

    private static Prompt backUp(Path data, Path backups) {
        return Prompt.give("backup", backups, "--keep", 50, "--data", data);
    }

    private static void restore(Path backup, Path data) {
        Prompt restored = Prompt.give("restore", backup, "--data", data);
        assertThat(restored.status()).as("%s: %s", backup, restored).isZero();
    }

    /** Kills a process within a moment after it began to write into a folder. */
    private void killed(Path writesTo, Object... arguments) throws IOException, InterruptedException {
        Set<Path> before = parts(writesTo);
        Process process = ToolProcess.of(Map.of(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        while (process.isAlive() && before.containsAll(parts(writesTo))) {
            Thread.sleep(5);
        }
        process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static Set<Path> parts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> each.toString().endsWith(".partial")).collect(Collectors.toSet());
        }
    }

    /** Those with the name of a whole one, the oldest first. */
    private static List<Path> named(Path backups) throws IOException {
        try (Stream<Path> entries = Files.list(backups)) {
            return entries.filter(each -> !each.toString().endsWith(".partial"))
                    .sorted()
                    .toList();
        }
    }
}
