package org.waymark.standalone.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.waymark.query.security.EndingSessions;
import org.waymark.query.security.OpenSessions;
import org.waymark.query.security.provider.ProviderContexts;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.accounts.GuardedSignIn;

/** The addresses of Waymark's own provider, on the port of the pages. People type account and password on the sign-in page,
 * programs send their secret to the token endpoint. */
@Configuration(proxyBeanMethods = false)
public class OwnProviderConfiguration {

    private static final String SESSION = "${waymark.session-timeout:4h}";

    /** Tokens of programs are not kept, so nothing can be told or taken back of them there; the pages do not ask. */
    private static final String[] REFUSED = {"/oauth2/introspect", "/oauth2/revoke"};

    private static final List<String> NOT_OFFERED = List.of("introspection_", "revocation_", "tls_client_");

    @Bean
    @Order(800)
    SecurityFilterChain provider(HttpSecurity http, OwnProvider own, OpenSessions sessions, GuardedSignIn signIn) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        SecurityFilterChain chain = http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        endpoints -> endpoints
                                .oidc(oidc ->
                                        oidc.providerConfigurationEndpoint(says -> says.providerConfigurationCustomizer(
                                                all -> all.claims(OwnProviderConfiguration::asOffered))))
                                .authorizationServerMetadataEndpoint(says -> says.authorizationServerMetadataCustomizer(
                                        all -> all.claims(OwnProviderConfiguration::asOffered)))
                                .clientAuthentication(clients -> clients.errorResponseHandler(new ClientRefusals())
                                        .authenticationProviders(
                                                checks -> checks.replaceAll(check -> guarded(check, signIn)))))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(REFUSED).denyAll().anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(new ProviderContexts()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // whoever signs in goes to the page that they wanted, and comes here again from there
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterAfter(new EndingSessions(sessions), SecurityContextHolderFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .build();
        own.endpoint().checkWith(http.getSharedObject(AuthenticationManager.class));
        return chain;
    }

    private static AuthenticationProvider guarded(AuthenticationProvider check, GuardedSignIn signIn) {
        return check instanceof ClientSecretAuthenticationProvider
                ? new GuardedClients(check, signIn.programs())
                : check;
    }

    /** What the provider says of itself: what it has for pages and programs, and nothing that no client is registered for. */
    private static void asOffered(Map<String, Object> claims) {
        claims.keySet().removeIf(claim -> NOT_OFFERED.stream().anyMatch(claim::startsWith));
        claims.put(
                "token_endpoint_auth_methods_supported",
                Stream.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .map(ClientAuthenticationMethod::getValue)
                        .toList());
        claims.put(
                "grant_types_supported",
                Stream.of(
                                AuthorizationGrantType.AUTHORIZATION_CODE,
                                AuthorizationGrantType.REFRESH_TOKEN,
                                AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .map(AuthorizationGrantType::getValue)
                        .toList());
    }

    @Bean
    OwnClient ownClient(OwnProvider own, @Value(SESSION) Duration session) {
        return new OwnClient(own.tokens().issuer(), session);
    }

    @Bean
    RegisteredClientRepository registeredClients(OwnClient pages, Accounts accounts) {
        return new RegisteredClients(pages.registered(), accounts);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(OwnProvider own) {
        return own.settings();
    }

    @Bean
    OAuth2AuthorizationService authorizations(@Value(SESSION) Duration session) {
        return new Authorizations(session.plusMinutes(10));
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(OwnProvider own) {
        return own.tokens().keys();
    }

    @Bean
    JwtEncoder jwtEncoder(OwnProvider own) {
        return own.tokens().encoder();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accountClaims(OwnProvider own) {
        return own.claims();
    }

    /** Sessions are those of the pages, which end by themselves; a list of them would only grow. */
    @Bean
    SessionRegistry noSessionRegistry() {
        return new SessionRegistry() {
            @Override
            public List<Object> getAllPrincipals() {
                return List.of();
            }

            @Override
            public List<SessionInformation> getAllSessions(Object principal, boolean includeExpiredSessions) {
                return List.of();
            }

            @Override
            public @Nullable SessionInformation getSessionInformation(String sessionId) {
                return null;
            }

            @Override
            public void refreshLastRequest(String sessionId) {}

            @Override
            public void registerNewSession(String sessionId, Object principal) {}

            @Override
            public void removeSessionInformation(String sessionId) {}
        };
    }
}
