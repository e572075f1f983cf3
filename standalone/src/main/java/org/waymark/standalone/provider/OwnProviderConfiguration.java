package org.waymark.standalone.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
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

/** The addresses of Waymark's own provider, on the port of the pages. People type account and password on the sign-in page. */
@Configuration(proxyBeanMethods = false)
public class OwnProviderConfiguration {

    private static final String SESSION = "${waymark.session-timeout:4h}";

    @Bean
    @Order(800)
    SecurityFilterChain provider(HttpSecurity http, OwnProvider own, OpenSessions sessions) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        SecurityFilterChain chain = http.securityMatcher(server.getEndpointsMatcher())
                .with(server, endpoints -> endpoints.oidc(oidc -> {}))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
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

    @Bean
    OwnClient ownClient(OwnProvider own, @Value(SESSION) Duration session) {
        return new OwnClient(own.tokens().issuer(), session);
    }

    @Bean
    RegisteredClientRepository registeredClients(OwnClient pages) {
        return new InMemoryRegisteredClientRepository(pages.registered());
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
