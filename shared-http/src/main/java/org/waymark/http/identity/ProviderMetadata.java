package org.waymark.http.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the provider says of itself. It is asked when somebody first needs it, so a service starts without it. */
public final class ProviderMetadata {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final ProviderSettings settings;
    private volatile @Nullable Map<String, Object> known;

    public ProviderMetadata(ProviderSettings settings) {
        this.settings = settings;
    }

    /** For requests to the provider: none waits long for it. */
    public static ClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build());
        requests.setReadTimeout(ANSWER_WITHIN);
        return requests;
    }

    /**
     * All of it, by the names of OpenID Connect Discovery.
     *
     * @throws ProviderUnavailableException if the provider does not answer, or calls itself otherwise
     */
    public Map<String, Object> all() {
        Map<String, Object> now = known;
        if (now == null) {
            now = asked();
            known = now;
        }
        return now;
    }

    /** An address among it. */
    String address(String name) {
        return String.valueOf(Objects.requireNonNull(all().get(name), name));
    }

    private Map<String, Object> asked() {
        String from = settings.metadataAddress();
        try {
            Map<String, Object> answer = Objects.requireNonNull(RestClient.builder()
                    .requestFactory(requests())
                    .build()
                    .get()
                    .uri(from)
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {}));
            if (!settings.issuer().equals(answer.get("issuer"))) {
                throw new ProviderUnavailableException("waymark.oidc.issuer is " + settings.issuer()
                        + ", but the provider at " + from + " calls itself " + answer.get("issuer"));
            }
            return answer;
        } catch (RestClientException e) {
            throw new ProviderUnavailableException("The identity provider cannot be asked at " + from, e);
        }
    }
}
