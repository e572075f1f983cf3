package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.waymark.embedded.EmbeddedMongo;

/** Each image as a container platform runs it: its layers in a folder, its entry point started there as its account. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "They are made there only")
class ContainerImagesIT {

    private static final Path PACKED = Path.of(System.getProperty("waymark.packed"));
    private static final Path WORK = PACKED.resolveSibling("containers");
    private static final Duration START = Duration.ofMinutes(1);
    /** What platforms give a container to stop before they kill it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    @BeforeAll
    static void canBeRun() throws IOException {
        Optional<String> missing = DebianMachine.missing();
        assumeTrue(missing.isEmpty(), () -> "The images were not run: " + missing.orElseThrow());
        Folders.delete(WORK);
    }

    @AfterAll
    static void discard() throws IOException {
        Folders.delete(WORK);
    }

    @Test
    void standaloneServesPagesAndStops() throws IOException, InterruptedException {
        UnpackedImage image = unpacked("standalone");
        assertThat(image.config()
                        .get("Labels")
                        .get("org.opencontainers.image.licenses")
                        .asString())
                .isEqualTo("Apache-2.0");
        serves(
                image,
                "WAYMARK_PORT",
                "/sign-in",
                Map.of("WAYMARK_COMMAND_PORT", "0", "WAYMARK_ADMIN_PASSWORD", "three random words"));
    }

    @Test
    void bothServicesServeOnOneDatabaseAndStop() throws IOException, InterruptedException {
        try (EmbeddedMongo database = EmbeddedMongo.inMemory(Clock.systemUTC())) {
            Map<String, String> environment = Map.of(
                    "MONGODB_URI", database.connectionString(), "WAYMARK_OIDC_ISSUER", "http://localhost:9/nobody");

            serves(unpacked("command-service"), "WAYMARK_COMMAND_PORT", "/actuator/health/liveness", environment);
            serves(unpacked("query-service"), "WAYMARK_PORT", "/help", environment);
        }
    }

    /** Starts it, asks for its health from within, and for a page; stops it. */
    private static void serves(UnpackedImage image, String portVariable, String page, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(more);
        int port = freePort();
        environment.put(portVariable, String.valueOf(port));
        Process process = image.start(environment);
        CompletableFuture<String> log = CompletableFuture.supplyAsync(() -> text(process));
        try {
            List<String> health = List.of("/opt/waymark/runtime/bin/java", "@/opt/waymark/health");
            await().atMost(START).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                assertThat(process.isAlive()).as(() -> log.getNow("")).isTrue();
                assertThat(DebianMachine.ended(image.start(health, environment)).status())
                        .isZero();
            });
            assertThat(status("http://localhost:" + port + page)).isEqualTo(200);
            assertThat(image.config().get("User").asString()).isEqualTo("10001:10001");
        } finally {
            process.destroy();
            boolean stopped = process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            assertThat(stopped).as("stopped within " + GRACE).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(143);
    }

    private static UnpackedImage unpacked(String name) throws IOException, InterruptedException {
        try (Stream<Path> packed = Files.list(PACKED)) {
            Path archive = packed.filter(
                            path -> path.getFileName().toString().matches("waymark-" + name + "-.*\\.oci\\.tar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no image of " + name));
            return UnpackedImage.of(archive, WORK.resolve(name));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String text(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
