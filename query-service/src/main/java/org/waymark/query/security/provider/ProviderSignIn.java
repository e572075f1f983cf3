package org.waymark.query.security.provider;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Signs people in to the pages by way of the provider, keeps up with it, and tells it of those who sign out. */
public final class ProviderSignIn {

    private final ClientRegistrationRepository clients;
    private final TokenEndpoint endpoint;
    private final ProviderPeople people;
    private final ProviderSessions sessions;
    private final EndedAtProvider ended;
    private final String publicUrl;

    public ProviderSignIn(
            ClientRegistrationRepository clients,
            TokenEndpoint endpoint,
            ProviderPeople people,
            ProviderSessions sessions,
            EndedAtProvider ended,
            String publicUrl) {
        this.clients = clients;
        this.endpoint = endpoint;
        this.people = people;
        this.sessions = sessions;
        this.ended = ended;
        this.publicUrl = publicUrl;
    }

    /**
     * Adds it to the filters of the pages.
     *
     * @param page where people are told that they have not signed in
     */
    public void addTo(
            HttpSecurity http,
            String page,
            AuthenticationSuccessHandler success,
            AuthenticationFailureHandler failure) {
        DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
                clients, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage(page)
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(sessions)
                .authorizationEndpoint(authorization -> authorization
                        .authorizationRequestResolver(requests)
                        .authorizationRequestRepository(new PendingSignIns()))
                .withObjectPostProcessor(tellOfOutages())
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(endpoint::redeem))
                .userInfoEndpoint(user -> user.oidcUserService(people))
                .successHandler(success)
                .failureHandler(failure));
        renew(http);
    }

    /**
     * Takes what the provider tells of sessions that have ended. Waymark's own provider tells nothing: it shares the session.
     */
    public void hearOfEnds(HttpSecurity http) {
        http.oidcLogout(logout -> logout.oidcSessionRegistry(new NoSessionRegistry())
                .backChannel(channel -> channel.logoutHandler((request, response, told) -> {
                    if (told != null && told.getPrincipal() instanceof OidcLogoutToken token) {
                        ended.add(token);
                    }
                })));
    }

    /** Spring Security would say that something is wrong in here. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> tellOfOutages() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    throw failure.getCause() instanceof AuthenticationServiceException outage ? outage : failure;
                });
                return filter;
            }
        };
    }

    /** Keeps sessions up with the provider, for whatever else these filters protect. */
    public void renew(HttpSecurity http) {
        http.addFilterAfter(new RenewingSessions(sessions), SecurityContextHolderFilter.class);
    }

    /** Where somebody goes who has signed out: to the provider, which ends their session there too, and back. */
    public LogoutSuccessHandler afterSignOut(String page) {
        OidcClientInitiatedLogoutSuccessHandler provider = new OidcClientInitiatedLogoutSuccessHandler(clients);
        provider.setPostLogoutRedirectUri(PageClient.baseUrl(publicUrl) + page);
        provider.setDefaultTargetUrl(page);
        return provider;
    }
}
