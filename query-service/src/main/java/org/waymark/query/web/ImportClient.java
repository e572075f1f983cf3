package org.waymark.query.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.waymark.query.security.CallerTokens;
import org.waymark.query.web.ImportAnswer.Given;
import org.waymark.query.web.ImportAnswer.NotTaken;
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
     * Which tables a file has, and what the columns of one of them would be taken for.
     *
     * @param kind which kind of table it is; null for the likeliest
     */
    public ImportAnswer<ImportLook> look(
            @Nullable String kind, String strategy, ImportSource source, ImportHow how, Authentication caller) {
        ImportTarget target = ImportTarget.of(kind);
        return post(
                "/api/import/tables?strategy={strategy}" + (kind == null ? "" : "&kind={kind}") + target.query(),
                target.variables(strategy),
                source,
                how,
                caller,
                ImportLook.class);
    }

    /** What importing a table would do, with the texts of all cells. */
    public ImportAnswer<ImportOutcome> tryOut(
            String kind, String strategy, ImportSource source, ImportHow how, Authentication caller) {
        ImportTarget target = ImportTarget.of(kind);
        return post(
                "/api/import/{kind}?strategy={strategy}&dryRun=true&cells=true" + target.query(),
                target.variables(strategy),
                source,
                how,
                caller,
                ImportOutcome.class);
    }

    /** Begins to import a table in the background. */
    public ImportAnswer<ImportJob> start(
            String kind, String strategy, ImportSource source, ImportHow how, Authentication caller) {
        ImportTarget target = ImportTarget.of(kind);
        return post(
                "/api/import/{kind}?strategy={strategy}&background=true&cells=true" + target.query(),
                target.variables(strategy),
                source,
                how,
                caller,
                ImportJob.class);
    }

    /** How far an import has come, and what came of it. */
    public ImportAnswer<ImportJob> job(String id, Authentication caller) {
        try {
            return http.get()
                    .uri("/api/import/jobs/{id}", id)
                    .headers(headers -> headers.setBearerAuth(tokens.tokenFor(caller)))
                    .exchangeForRequiredValue((request, response) -> answer(response, ImportJob.class));
        } catch (ResourceAccessException e) {
            return new NotTaken<>(Refusals.UNREACHABLE);
        }
    }

    private <T> ImportAnswer<T> post(
            String uri,
            Map<String, String> variables,
            ImportSource source,
            ImportHow how,
            Authentication caller,
            Class<T> type) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        source.addTo(form);
        form.add("how", json.writeValueAsString(how));
        try {
            return http.post()
                    .uri(uri, variables)
                    .headers(headers -> headers.setBearerAuth(tokens.tokenFor(caller)))
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(form)
                    .exchangeForRequiredValue((request, response) -> answer(response, type));
        } catch (ResourceAccessException e) {
            return new NotTaken<>(Refusals.UNREACHABLE);
        }
    }

    private <T> ImportAnswer<T> answer(ClientHttpResponse response, Class<T> type) throws IOException {
        return response.getStatusCode().is2xxSuccessful()
                ? new Given<>(json.readValue(response.getBody(), type))
                : new NotTaken<>(Refusals.read(response, json));
    }
}
