package org.waymark.command.highlight.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;
import org.waymark.command.highlight.FrozenContent;
import org.waymark.command.highlight.ReportContents;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CommandJson;
import tools.jackson.databind.JsonNode;

/**
 * Asks query-service for the content, with the token of whoever issues the report: a decision is made on the thread of its
 * request, so that the token is there and need not be kept anywhere.
 */
final class HttpReportContents implements ReportContents {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    /** Room for the content in JSON, where its quotes are escaped, and a little for the rest. */
    private static final int MOST_BYTES = 2 * FrozenContent.MOST_BYTES + 4_096;

    private final RestClient http;

    /**
     * @param address of query-service
     * @param patience how long to wait for an answer
     */
    HttpReportContents(String address, Duration patience) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build());
        requests.setReadTimeout(patience);
        http = RestClient.builder().baseUrl(address).requestFactory(requests).build();
    }

    @Override
    public FrozenContent of(Wanted wanted) {
        String token = token();
        try {
            return http.get()
                    .uri(uri -> address(uri, wanted))
                    .headers(headers -> headers.setBearerAuth(token))
                    .header("Waymark-Min-Position", String.valueOf(wanted.minPosition()))
                    .accept(MediaType.APPLICATION_JSON)
                    .exchange((request, response) -> answer(response));
        } catch (ResourceAccessException e) {
            throw ReportContents.unavailable(e);
        }
    }

    private static URI address(UriBuilder uri, Wanted wanted) {
        UriBuilder asked = uri.path("/api/strategies/{strategy}/highlight-reports/{report}/content")
                .queryParam("version", wanted.version());
        String approvedBy = wanted.approvedBy();
        return approvedBy == null
                ? asked.build(wanted.strategy().value(), wanted.report())
                : asked.queryParam("approvedBy", "{approvedBy}")
                        .build(wanted.strategy().value(), wanted.report(), approvedBy);
    }

    private static String token() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getCredentials() instanceof AbstractOAuth2Token token) {
            return token.getTokenValue();
        }
        throw Refusal.of(
                Refusal.Kind.RULE,
                "report.no-token",
                "A report is issued with a token: the service that works out its content has to know who asks. Sign in with"
                        + " a token, and send it again.");
    }

    private static FrozenContent answer(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        byte[] body = response.getBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw FrozenContent.tooLarge();
        }
        JsonNode json = json(body);
        return switch (status) {
            case 200 -> content(json);
            case 401, 403 -> throw ReportContents.forbidden(why(json));
            case 404, 409, 422 -> throw ReportContents.none(why(json));
            default -> throw unavailable(String.valueOf(status));
        };
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return CommandJson.parse(body);
        } catch (Refusal e) {
            return null;
        }
    }

    private static FrozenContent content(@Nullable JsonNode json) {
        if (json == null
                || !json.path("basis").isIntegralNumber()
                || !json.path("schema").isIntegralNumber()
                || !json.path("content").isString()) {
            throw unavailable("with something else");
        }
        return new FrozenContent(
                json.path("basis").longValue(),
                json.path("schema").intValue(),
                json.path("content").stringValue());
    }

    private static String why(@Nullable JsonNode problem) {
        String why = problem == null ? "" : problem.path("detail").asString("");
        return why.isEmpty() ? "Check that you may read the report, then send it again." : why;
    }

    private static Refusal unavailable(String instead) {
        return ReportContents.unavailable(new IllegalStateException("query-service answered " + instead));
    }
}
