package org.waymark.query.security.provider;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.waymark.http.identity.ProviderMetadata;
import org.waymark.http.identity.ProviderSettings;

/** The pages as a client of a provider that others run. The provider is asked where its addresses are when they are first needed. */
public final class OutsideClient implements ClientRegistrationRepository {

    private final ProviderSettings settings;
    private final ProviderMetadata metadata;
    private final String publicUrl;
    private volatile @Nullable ClientRegistration known;

    /** @param publicUrl where browsers find the pages; empty where it is read from each request */
    public OutsideClient(ProviderSettings settings, ProviderMetadata metadata, String publicUrl) {
        this.settings = settings;
        this.metadata = metadata;
        this.publicUrl = publicUrl;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(PageClient.REGISTRATION)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = made(metadata.all());
            known = registration;
        }
        return registration;
    }

    private ClientRegistration made(Map<String, Object> provider) {
        ClientRegistration.Builder client = ClientRegistrations.fromOidcConfiguration(provider)
                .registrationId(PageClient.REGISTRATION)
                .clientId(settings.clientId())
                .redirectUri(PageClient.baseUrl(publicUrl) + PageClient.CALLBACK)
                .scope(Arrays.stream(settings.scopes().split("[ ,]+"))
                        .filter(scope -> !scope.isEmpty())
                        .toList());
        return settings.clientSecret().isEmpty()
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(settings.clientSecret()).build();
    }

    /** Whether an address is one of the provider's to which people are sent. */
    public boolean leadsToProvider(String location) {
        return addresses().anyMatch(address -> location.equals(address) || location.startsWith(address + "?"));
    }

    /** The hosts to which forms of pages may lead, beside Waymark's own. */
    public String origins() {
        return Stream.concat(Stream.of(settings.issuer()), addresses())
                .map(URI::create)
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .distinct()
                .reduce((one, next) -> one + " " + next)
                .orElse("");
    }

    private Stream<String> addresses() {
        ClientRegistration registration = known;
        if (registration == null) {
            return Stream.empty();
        }
        ClientRegistration.ProviderDetails provider = registration.getProviderDetails();
        return Stream.of(
                        provider.getAuthorizationUri(),
                        provider.getConfigurationMetadata().get("end_session_endpoint"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
