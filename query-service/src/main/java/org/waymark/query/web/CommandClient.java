package org.waymark.query.web;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.waymark.query.web.CommandOutcome.Accepted;
import org.waymark.query.web.CommandOutcome.FieldFault;
import org.waymark.query.web.CommandOutcome.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends what people fill in to command-service over HTTP: the only way from the pages to the ledger. */
public class CommandClient {

    private static final Refused UNREACHABLE = new Refused(
            503,
            "ledger.unavailable",
            "Waymark cannot save at the moment. Nothing was lost: what you typed is still here. Wait a minute, then send it again.",
            List.of());

    private final RestClient http;
    private final CallerTokens tokens;
    private final JsonMapper json;

    /** @param http knows the address of command-service and its time limits */
    public CommandClient(RestClient http, CallerTokens tokens, JsonMapper json) {
        this.http = http;
        this.tokens = tokens;
        this.json = json;
    }

    /**
     * Sends one command and waits for the answer.
     *
     * @param key makes sending twice the same as sending once: the form's own (see {@link FormInput#key()})
     */
    public CommandOutcome send(Command command, String key, Authentication caller) {
        try {
            return http.post()
                    .uri("/api/commands/{name}", command.name())
                    .headers(headers -> headers.setBearerAuth(tokens.tokenFor(caller)))
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(command.body()))
                    .exchange((request, response) -> outcome(response));
        } catch (ResourceAccessException e) {
            return UNREACHABLE;
        }
    }

    private CommandOutcome outcome(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        byte[] body = response.getBody().readAllBytes();
        try {
            return status.is2xxSuccessful()
                    ? json.readValue(body, Accepted.class)
                    : json.readValue(body, Problem.class).asRefusal(status.value());
        } catch (JacksonException e) {
            return status.value() == 503 ? UNREACHABLE : new Problem(null, null, null).asRefusal(status.value());
        }
    }

    /** The part of an RFC 9457 problem that a form can show. */
    private record Problem(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<FieldFault> errors) {

        Refused asRefusal(int status) {
            String fallback = status == 403
                    ? "You are not allowed to do this. Ask the strategy's coordinator."
                    : "Waymark could not do this (status " + status + "). Nothing was stored.";
            return new Refused(
                    status,
                    requireNonNullElse(code, "status." + status),
                    requireNonNullElse(detail, fallback),
                    requireNonNullElse(errors, List.of()));
        }
    }
}
