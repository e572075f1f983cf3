package org.waymark.standalone.tools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.standalone.doctor.HealthAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Waymark that runs somewhere, as whoever its address or the environment names. */
final class RunningWaymarkClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOUNDARY = "waymark-report-check";

    private final URI address;
    private final Optional<String> credentials;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = new JsonMapper();

    /** @throws ToolException if this is not an address */
    RunningWaymarkClient(String url, Map<String, String> environment) {
        try {
            URI given = URI.create(url.replaceFirst("/+$", ""));
            if (given.getHost() == null || !List.of("http", "https").contains(given.getScheme())) {
                throw new IllegalArgumentException(url);
            }
            this.address = URI.create(given.getScheme() + "://" + given.getHost()
                    + (given.getPort() < 0 ? "" : ":" + given.getPort()) + given.getPath());
            this.credentials = Optional.ofNullable(given.getUserInfo())
                    .map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                    .or(() -> Optional.ofNullable(environment.get("WAYMARK_TOKEN"))
                            .filter(token -> !token.isBlank())
                            .map(token -> "Bearer " + token));
        } catch (IllegalArgumentException e) {
            throw new ToolException("--url needs an address such as https://waymark.example");
        }
    }

    /** What it says of a report. */
    record Answer(boolean matches, String result, List<String> sentences) {}

    /** The keys that it lists. */
    List<VerifierKey> keys() throws IOException {
        return asked(request("/api/ledger/keys").GET().build())
                .path("keys")
                .valueStream()
                .map(key -> VerifierKey.parse(key.asString()))
                .toList();
    }

    /** What became of a report. */
    Answer check(byte[] pdf) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.pdf\"\r\n"
                                + "Content-Type: application/pdf\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(pdf);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        JsonNode answer = asked(request("/api/ledger/report-check")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        return new Answer(
                answer.path("matches").asBoolean(false),
                answer.path("result").asString(""),
                answer.path("sentences").valueStream().map(JsonNode::asString).toList());
    }

    /** Whether everything that it needs is as it should be. */
    HealthAnswer health() throws IOException {
        JsonNode answer = asked(request("/api/system-health").GET().build());
        try {
            return json.treeToValue(answer, HealthAnswer.class);
        } catch (JacksonException e) {
            throw new ToolException(address + " answered what this version does not understand");
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        credentials.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private JsonNode asked(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                throw new ToolException(address
                        + " asks who you are. Give an account, --url https://NAME:PASSWORD@HOST, or a token in the"
                        + " environment, WAYMARK_TOKEN");
            }
            if (response.statusCode() >= 300) {
                throw new ToolException(address + " answered with status " + response.statusCode());
            }
            return json.readTree(response.body());
        } catch (JacksonException e) {
            throw new ToolException(address + " is not a Waymark");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("Interrupted");
        }
    }
}
