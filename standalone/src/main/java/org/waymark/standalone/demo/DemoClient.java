package org.waymark.standalone.demo;

import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.support.BasicAuthenticationInterceptor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;

/** An outside program as any other: the public API, over HTTP, with an account's password. */
final class DemoClient {

    private static final int PATIENCE = 30;

    private final String commandAddress;
    private final String address;
    private final String password;

    DemoClient(String commandAddress, String address, String password) {
        this.commandAddress = commandAddress;
        this.address = address;
        this.password = password;
    }

    /** Gives one command and answers its position in the ledger. */
    long command(String account, String name, Map<String, Object> body) {
        return explained(
                        name + " " + body,
                        () -> as(account, commandAddress)
                                .post()
                                .uri("/api/commands/{name}", name)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .retrieve()
                                .body(JsonNode.class))
                .get("position")
                .asLong();
    }

    /** Imports an action plan file as it is. */
    void importActionPlan(String account, String strategy, byte[] csv) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(csv) {
            @Override
            public String getFilename() {
                return "actions.csv";
            }
        });
        explained(
                "import of actions.csv",
                () -> as(account, commandAddress)
                        .post()
                        .uri("/api/import/action-plan?strategy={strategy}&dryRun=false", strategy)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(parts)
                        .retrieve()
                        .body(JsonNode.class));
    }

    /** Returns when the pages show everything up to a position; each question waits up to two seconds by itself. */
    void awaitPages(String account, String strategy, long position) {
        for (int attempt = 1; ; attempt++) {
            try {
                for (String page : new String[] {"progress-grid", "action-plan", "audit-trail"}) {
                    as(account, address)
                            .get()
                            .uri("/api/strategies/{code}/" + page, strategy)
                            .header("Waymark-Min-Position", Long.toString(position))
                            .retrieve()
                            .toBodilessEntity();
                }
                return;
            } catch (HttpServerErrorException.ServiceUnavailable e) {
                if (attempt == PATIENCE) {
                    throw new IllegalStateException("The pages do not keep up with the ledger: see the log", e);
                }
            }
        }
    }

    private RestClient as(String account, String baseAddress) {
        return RestClient.builder()
                .baseUrl(baseAddress)
                .requestInterceptor(new BasicAuthenticationInterceptor(account, password))
                .build();
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
        @org.jspecify.annotations.Nullable JsonNode ask();
    }
}
