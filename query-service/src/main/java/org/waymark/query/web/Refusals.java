package org.waymark.query.web;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import org.waymark.query.web.CommandOutcome.FieldFault;
import org.waymark.query.web.CommandOutcome.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads why command-service refused: an RFC 9457 problem, or less where something between the two services answered. */
final class Refusals {

    /** Nobody answered. */
    static final Refused UNREACHABLE = new Refused(
            503,
            "ledger.unavailable",
            "Waymark cannot save at the moment. What you typed is still here. Wait a minute, then try again.",
            List.of());

    private Refusals() {}

    static Refused read(ClientHttpResponse response, JsonMapper json) throws IOException {
        int status = response.getStatusCode().value();
        try {
            return json.readValue(response.getBody(), Problem.class).asRefusal(status);
        } catch (JacksonException e) {
            return status == 503 ? UNREACHABLE : new Problem(null, null, null).asRefusal(status);
        }
    }

    /** The part of a problem that a form can show. */
    private record Problem(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<FieldFault> errors) {

        Refused asRefusal(int status) {
            String fallback = status == 403
                    ? "You do not have permission to do this. Ask the strategy's coordinator."
                    : "Waymark could not do this (status " + status + "). Nothing was stored.";
            return new Refused(
                    status,
                    requireNonNullElse(code, "status." + status),
                    requireNonNullElse(detail, fallback),
                    requireNonNullElse(errors, List.of()));
        }
    }
}
