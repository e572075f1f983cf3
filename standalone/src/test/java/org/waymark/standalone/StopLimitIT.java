package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.waymark.http.StopLimit;

/** Processes of their own, for what is tested ends one. */
class StopLimitIT {

    private static final int SIGTERM = 128 + 15;

    @Test
    void aProcessThatHangsWhileItStopsIsEndedAndSaysWhatItWasDoing() throws Exception {
        Process process = begin(Hangs.class);

        process.toHandle().destroy(); // its streams stay open

        assertThat(process.waitFor()).isEqualTo(StopLimit.STATUS);
        assertThat(said(process)).contains("did not stop within 1 seconds", "forSomethingThatNeverComes");
    }

    @Test
    void aProcessThatStopsIsLeftToItself() throws Exception {
        Process process = begin(Stops.class);

        process.toHandle().destroy(); // its streams stay open

        assertThat(process.waitFor()).isEqualTo(SIGTERM);
        assertThat(said(process)).isEmpty();
    }

    private static Process begin(Class<?> program) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    private static String said(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Never comes to the end of stopping. */
    static final class Hangs {

        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(Hangs::forSomethingThatNeverComes));
            waitToBeStopped();
        }

        private static void forSomethingThatNeverComes() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Has nothing to do when it is stopped. */
    static final class Stops {

        public static void main(String[] arguments) throws InterruptedException {
            waitToBeStopped();
        }
    }

    private static void waitToBeStopped() throws InterruptedException {
        StopLimit.install(Duration.ofSeconds(1));
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
