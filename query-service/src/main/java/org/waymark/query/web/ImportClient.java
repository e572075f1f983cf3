package org.waymark.query.web;

import java.io.IOException;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.waymark.query.security.CallerTokens;
import org.waymark.query.web.CommandOutcome.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Sends a file with many rows to command-service (docs/interfaces.md, “Import”). */
public class ImportClient {

    private final RestClient http;
    private final CallerTokens tokens;
    private final JsonMapper json;

    ImportClient(RestClient http, CallerTokens tokens, JsonMapper json) {
        this.http = http;
        this.tokens = tokens;
        this.json = json;
    }

    /**
     * Imports a table, or says what importing it would do.
     *
     * @param table   which kind: {@code action-plan}, {@code risk-register} or {@code projects}
     * @param dryRun  only say what would be done
     * @param done    takes the report, one entry a row
     * @param refused takes why the file as a whole was not taken; nothing was stored then
     */
    public <T> T send(
            String table,
            String strategy,
            UploadedFile file,
            boolean dryRun,
            Authentication caller,
            Function<ImportOutcome, T> done,
            Function<Refused, T> refused) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", file.asResource());
        try {
            return http.post()
                    .uri("/api/import/{table}?strategy={code}&dryRun={dryRun}", table, strategy, dryRun)
                    .headers(headers -> headers.setBearerAuth(tokens.tokenFor(caller)))
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(form)
                    .exchangeForRequiredValue((request, response) -> answer(response, done, refused));
        } catch (ResourceAccessException e) {
            return refused.apply(Refusals.UNREACHABLE);
        }
    }

    private <T> T answer(ClientHttpResponse response, Function<ImportOutcome, T> done, Function<Refused, T> refused)
            throws IOException {
        return response.getStatusCode().is2xxSuccessful()
                ? done.apply(json.readValue(response.getBody(), ImportOutcome.class))
                : refused.apply(Refusals.read(response, json));
    }
}
