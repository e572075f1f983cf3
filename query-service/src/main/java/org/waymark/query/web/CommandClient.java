package org.waymark.query.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.waymark.query.security.CallerTokens;
import org.waymark.query.web.CommandOutcome.Accepted;
import org.waymark.query.web.CommandOutcome.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Sends what people fill in to command-service over HTTP: the only way from the pages to the ledger. */
public class CommandClient {

    private final RestClient http;
    private final CallerTokens tokens;
    private final JsonMapper json;
    private final JsonMapper withNulls;
    private final FileClient files;

    /**
     * Makes the client.
     *
     * @param http    knows the address of command-service and its time limits
     * @param patient the same with the time that a file may take
     */
    public CommandClient(RestClient http, RestClient patient, CallerTokens tokens, JsonMapper json) {
        this.files = new FileClient(patient, tokens, json);
        this.http = http;
        this.tokens = tokens;
        this.json = json;
        // a null in the changes of a revision clears a field: it has to be sent
        this.withNulls = json.rebuild()
                .changeDefaultPropertyInclusion(inclusion -> inclusion
                        .withValueInclusion(JsonInclude.Include.ALWAYS)
                        .withContentInclusion(JsonInclude.Include.ALWAYS))
                .build();
    }

    /**
     * Sends one command and waits for the answer.
     *
     * @param key makes sending twice the same as sending once: the form's own (see {@link FormInput#key()})
     */
    public CommandOutcome send(Command command, String key, Authentication caller) {
        for (UploadedFile file : command.sent()) {
            Optional<Refused> refused =
                    files.send(file, String.valueOf(command.body().get("strategy")), caller);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        try {
            return http.post()
                    .uri("/api/commands/{name}", command.name())
                    .headers(headers -> headers.setBearerAuth(tokens.tokenFor(caller)))
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(withNulls.writeValueAsBytes(command.body()))
                    .exchange((request, response) -> outcome(response));
        } catch (ResourceAccessException e) {
            return Refusals.UNREACHABLE;
        }
    }

    private CommandOutcome outcome(ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            return Refusals.read(response, json);
        }
        return json.readValue(response.getBody(), Accepted.class);
    }
}
