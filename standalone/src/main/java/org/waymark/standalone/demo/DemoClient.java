package org.waymark.standalone.demo;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.waymark.ledger.format.FileReference;
import org.waymark.standalone.demo.Story.AttachFile;
import org.waymark.standalone.demo.Story.ImportFile;
import org.waymark.standalone.provider.OwnTokens;
import tools.jackson.databind.JsonNode;

/**
 * Uses the public API over HTTP as any other program does, in the name of each of the demonstration's accounts; with
 * tokens, so that no password need be known.
 */
final class DemoClient {

    /** A token is good for two minutes; signing one takes longer than most commands. */
    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(1);

    private final RestClient client;
    private final LoadingCache<DemoAccount, String> tokens;

    /** @param address of the command service */
    DemoClient(String address, OwnTokens tokens) {
        this.client = RestClient.create(address);
        this.tokens = Caffeine.newBuilder()
                .expireAfterWrite(TOKEN_USED_FOR)
                .build(account -> tokens.tokenFor(account.signedIn()));
    }

    /**
     * Gives one command and answers its position in the ledger.
     *
     * @throws IllegalStateException if it is refused
     */
    long command(DemoAccount account, String name, Map<String, Object> body) {
        return explained(
                        name + " " + body,
                        () -> client.post()
                                .uri("/api/commands/{name}", name)
                                .header(HttpHeaders.AUTHORIZATION, authorization(account))
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .retrieve()
                                .body(JsonNode.class))
                .get("position")
                .asLong();
    }

    /**
     * Attaches a file, whose bytes are sent first, and answers its position in the ledger.
     *
     * @throws IllegalStateException if it is refused
     */
    long attachFile(DemoAccount account, String strategy, AttachFile file) {
        String sha256 = FileReference.hash(file.bytes());
        explained(
                file.name(),
                () -> client.put()
                        .uri("/api/files/{sha256}?strategy={strategy}", sha256, strategy)
                        .header(HttpHeaders.AUTHORIZATION, authorization(account))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(file.bytes())
                        .retrieve()
                        .body(JsonNode.class));
        Map<String, Object> body = new LinkedHashMap<>(file.body());
        body.put("file", Map.of("name", file.name(), "sha256", sha256));
        return command(account, "attach-file", body);
    }

    /**
     * Imports a file.
     *
     * @throws IllegalStateException if it is refused, or a row of it
     */
    void importFile(DemoAccount account, String strategy, ImportFile file) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("how", file.how());
        parts.add("file", new ByteArrayResource(file.csv()) {
            @Override
            public String getFilename() {
                return file.file();
            }
        });
        JsonNode report = explained(
                "import of " + file.file(),
                () -> client.post()
                        .uri("/api/import/{table}?strategy={strategy}&dryRun=false", file.table(), strategy)
                        .header(HttpHeaders.AUTHORIZATION, authorization(account))
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(parts)
                        .retrieve()
                        .body(JsonNode.class));
        if (report.at("/summary/problem").asInt() > 0
                || report.at("/summary/landed").asInt() == 0) {
            throw new IllegalStateException("The worked example has a row that was not imported: " + report);
        }
    }

    private String authorization(DemoAccount account) {
        return "Bearer " + tokens.get(account);
    }

    private static JsonNode explained(String what, Question question) {
        try {
            return Objects.requireNonNull(question.ask());
        } catch (RestClientResponseException e) {
            throw new IllegalStateException(
                    "The worked example was refused at " + what + ": " + e.getResponseBodyAsString(), e);
        }
    }

    private interface Question {
        @Nullable JsonNode ask();
    }
}
