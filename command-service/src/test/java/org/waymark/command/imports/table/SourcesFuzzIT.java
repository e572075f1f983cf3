package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, it is read or refused in a sentence, by a process that has 256 MB. */
class SourcesFuzzIT {

    private static final int INPUTS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void bombsAndChangedFilesAreReadOrRefusedInLittleMemory() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        System.out.println("Sources are tried with seed " + seed);
        for (Map.Entry<String, Supplier<byte[]>> bomb : Bombs.all().entrySet()) {
            Files.write(folder.resolve(bomb.getKey()), bomb.getValue().get());
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SourcesFuzz.class.getName(),
                        folder.toString(),
                        Long.toString(seed),
                        Integer.toString(INPUTS))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(output);
        assertThat(process.waitFor()).as("seed %d: %s", seed, output).isZero();
        assertThat(output).contains("tried ");
    }
}
