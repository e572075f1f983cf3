package org.waymark.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider that others wrote, in a process of its own, with the realm of {@code docker-compose.yml}; and its administrator. */
final class Keycloak implements AutoCloseable {

    static final String PASSWORD = "rehearsal-only";
    static final String SECRET = "rehearsal-secret";

    private static final String ADMINISTRATOR = "administrator-of-keycloak";
    private static final Duration START_WITHIN = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    /** Where the build has unpacked it, if it could be had (src/build/keycloak). */
    private static final Path PROGRAM = Path.of(System.getProperty("waymark.keycloak", "absent"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private @Nullable Process process;

    Keycloak() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether it is there, and is to be run} */
    static boolean canBeRun() {
        return !Browser.isLeftOut() && Files.exists(PROGRAM.resolve("complete"));
    }

    /** As it stands in tokens. */
    String issuer() {
        return "http://localhost:" + port + "/realms/waymark";
    }

    /** Starts it for pages that are there; returns when it answers. */
    void start(String pages, Path log) {
        try {
            Path realms = Files.createDirectories(PROGRAM.resolve("data").resolve("import"));
            Files.write(
                    realms.resolve("waymark-realm.json"),
                    Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/waymark-realm.json"))
                            .readAllBytes());
            ProcessBuilder builder = new ProcessBuilder(
                            "bash",
                            PROGRAM.resolve("bin").resolve("kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "JAVA_HOME", System.getProperty("java.home"),
                            "JAVA_OPTS_KC_HEAP", "-Xmx512m",
                            "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                            "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                            "WAYMARK_REHEARSAL_PASSWORD", PASSWORD,
                            "WAYMARK_OIDC_CLIENTSECRET", SECRET,
                            "WAYMARK_PUBLIC_URL", pages,
                            "WAYMARK_PAGES_INSIDE", pages));
            Process started = builder.start();
            process = started;
            await().atMost(START_WITHIN)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> !started.isAlive() || answers());
            if (!started.isAlive()) {
                throw new AssertionError("Keycloak ended: see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")))
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The access token of a program. */
    String tokenOfProgram(String client) {
        return token(issuer(), client, Map.of("grant_type", "client_credentials"));
    }

    /** A token of the same provider that is for others. */
    String tokenForOthers() {
        return token(
                "http://localhost:" + port + "/realms/master",
                null,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        PASSWORD));
    }

    private String token(String issuer, @Nullable String client, Map<String, String> fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))));
        if (client != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(UTF_8)));
        }
        HttpResponse<String> answer = send(request);
        return JSON.readTree(answer.body()).at("/access_token").asString();
    }

    /** How long access tokens of the pages are good from now on. */
    void accessTokensLive(Duration life) {
        String id = find("/clients?clientId=waymark");
        put(
                "/clients/" + id,
                Map.of("clientId", "waymark", "attributes", Map.of("access.token.lifespan", life.toSeconds())));
    }

    /** When the session of somebody was last asked about, in Keycloak's words. */
    long lastAsked(String person) {
        return ask("/users/" + id(person) + "/sessions").at("/0/lastAccess").asLong();
    }

    void grant(String person, String role) {
        send("POST", "/users/" + id(person) + "/role-mappings/realm", List.of(role(role)));
    }

    void revoke(String person, String role) {
        send("DELETE", "/users/" + id(person) + "/role-mappings/realm", List.of(role(role)));
    }

    private Map<String, Object> role(String name) {
        return Map.of("id", ask("/roles/" + name).at("/id").asString(), "name", name);
    }

    void disable(String person) {
        put("/users/" + id(person), Map.of("enabled", false));
    }

    /** Ends all sessions of somebody, of which Keycloak tells the pages. */
    void endSessions(String person) {
        send("POST", "/users/" + id(person) + "/logout", Map.of());
    }

    private String id(String person) {
        return find("/users?exact=true&username=" + person);
    }

    private String find(String path) {
        return ask(path).at("/0/id").asString();
    }

    private JsonNode ask(String path) {
        return JSON.readTree(send(administration(path).GET()).body());
    }

    private void put(String path, Object body) {
        send("PUT", path, body);
    }

    private void send(String method, String path, Object body) {
        BodyPublisher json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpResponse<String> answer = send(
                administration(path).header("Content-Type", "application/json").method(method, json));
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder administration(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/admin/realms/waymark" + path))
                .header("Authorization", "Bearer " + tokenForOthers());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for Keycloak", e);
        }
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            List<ProcessHandle> all = running.descendants().toList();
            running.destroy();
            all.forEach(ProcessHandle::destroy);
            try {
                if (!running.waitFor(20, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                    all.forEach(ProcessHandle::destroyForcibly);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        http.close();
    }
}
