package org.waymark.command;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.waymark.command.RunningService.Answer;
import org.waymark.events.Role;

/** The command service's own jar in a process of its own, which trusts the tokens of an issuer in this test. */
final class ServiceProcess implements AutoCloseable {

    private static final Path JAR =
            Path.of("target", "command-service-exec.jar").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** Whoever signs in is the coordinator. */
    static final class Issuer {

        private final KeyPair keys;

        Issuer() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                keys = generator.generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String token() {
            RSAKey key = new RSAKey.Builder((RSAPublicKey) keys.getPublic())
                    .privateKey(keys.getPrivate())
                    .build();
            JwtClaimsSet claims = JwtClaimsSet.builder()
                    .subject("coordinator")
                    .claim("roles", List.of(Role.COORDINATOR.name()))
                    .expiresAt(Instant.now().plus(Duration.ofDays(1)))
                    .build();
            return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                    .encode(JwtEncoderParameters.from(claims))
                    .getTokenValue();
        }

        private Path publicKeyIn(Path folder) throws IOException {
            String encoded =
                    Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
            return Files.writeString(
                    folder.resolve("issuer.pem"),
                    "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;
    private final String token;

    private ServiceProcess(Process process, String token) {
        this.process = process;
        this.token = token;
        this.address = "http://localhost:" + port();
    }

    /** Starts the process; returns when it takes requests. */
    static ServiceProcess start(String database, Issuer issuer, Path folder) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                JAR.toString(),
                "--server.port=0",
                "--spring.mongodb.uri=" + database);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .put(
                            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLICKEYLOCATION",
                            issuer.publicKeyIn(folder).toUri().toString());
            return new ServiceProcess(builder.start(), issuer.token());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port() {
        StringBuilder log = new StringBuilder();
        BufferedReader output = process.inputReader();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.append(line).append('\n');
                Matcher started = PORT.matcher(line);
                if (started.find()) {
                    Thread.ofVirtual().start(() -> drain(output));
                    return Integer.parseInt(started.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The service ended before it took requests:\n" + log);
    }

    /** Or the process would wait for a reader of its log. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the process has ended
        }
    }

    /** Sends a command as the coordinator; throws {@link UncheckedIOException} where the process does not answer. */
    Answer send(String command, String body, String key) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/commands/" + command))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        http.close();
    }
}
