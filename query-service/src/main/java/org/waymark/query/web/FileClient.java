package org.waymark.query.web;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.waymark.query.security.CallerTokens;
import org.waymark.query.web.CommandOutcome.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Sends the bytes of a file to command-service, before the command that attaches it (docs/interfaces.md, “Files”). */
final class FileClient {

    private final RestClient http;
    private final CallerTokens tokens;
    private final JsonMapper json;

    FileClient(RestClient http, CallerTokens tokens, JsonMapper json) {
        this.http = http;
        this.tokens = tokens;
        this.json = json;
    }

    /** {@return why it was not taken; empty where it was} */
    Optional<Refused> send(UploadedFile file, String strategy, Authentication caller) {
        try {
            return http.put()
                    .uri("/api/files/{sha256}?strategy={strategy}", file.sha256(), strategy)
                    .headers(headers -> headers.setBearerAuth(tokens.tokenFor(caller)))
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(file.bytes())
                    .exchangeForRequiredValue(
                            (request, response) -> response.getStatusCode().is2xxSuccessful()
                                    ? Optional.empty()
                                    : Optional.of(Refusals.read(response, json)));
        } catch (ResourceAccessException e) {
            return Optional.of(Refusals.UNREACHABLE);
        }
    }
}
