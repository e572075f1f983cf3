package org.waymark.query.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Sessions that began at the provider go on as long as it lets them. It is asked when the access token of a session runs out,
 * not at each request.
 */
public final class ProviderSessions implements OAuth2AuthorizedClientRepository {

    private static final Logger log = LoggerFactory.getLogger(ProviderSessions.class);
    private static final String ATTRIBUTE = ProviderSession.class.getName();

    private final ClientRegistrationRepository clients;
    private final TokenEndpoint endpoint;
    private final ProviderPeople people;
    private final EndedAtProvider ended;
    private final Clock clock;

    public ProviderSessions(
            ClientRegistrationRepository clients,
            TokenEndpoint endpoint,
            ProviderPeople people,
            EndedAtProvider ended,
            Clock clock) {
        this.clients = clients;
        this.endpoint = endpoint;
        this.people = people;
        this.ended = ended;
        this.clock = clock;
    }

    /** Who is signed in to a session now; empty where the session is over. */
    Optional<SecurityContext> now(HttpSession session, SecurityContext context) {
        if (!(context.getAuthentication() instanceof OAuth2AuthenticationToken caller)
                || !(caller.getPrincipal() instanceof SignedInPerson person)) {
            return Optional.of(context);
        }
        if (ended.has(person)) {
            return Optional.empty();
        }
        return ProviderSession.isFresh(person, clock) ? Optional.of(context) : renewed(session, caller);
    }

    private Optional<SecurityContext> renewed(HttpSession session, OAuth2AuthenticationToken caller) {
        @Nullable ClientRegistration client = clients.findByRegistrationId(PageClient.REGISTRATION);
        if (client == null || !(session.getAttribute(ATTRIBUTE) instanceof ProviderSession tokens)) {
            return Optional.empty();
        }
        Optional<SignedInPerson> person = tokens.renewed(client, endpoint, people, clock);
        if (person.isEmpty() || !person.get().getName().equals(caller.getName())) {
            log.info("The identity provider does not go on with the session of {}", caller.getName());
            return Optional.empty();
        }
        OAuth2AuthenticationToken again = new OAuth2AuthenticationToken(
                person.get(), person.get().getAuthorities(), caller.getAuthorizedClientRegistrationId());
        again.setDetails(caller.getDetails());
        SecurityContext renewed = new SecurityContextImpl(again);
        // not by way of the repository: it would make a session for somebody who signs out at this moment
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, renewed);
        return Optional.of(renewed);
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication caller, HttpServletRequest request) {
        return null;
    }

    /** Called when somebody has signed in. */
    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (caller.getPrincipal() instanceof SignedInPerson person) {
            request.getSession().setAttribute(ATTRIBUTE, new ProviderSession(person, client.getRefreshToken()));
        }
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication caller, HttpServletRequest request, HttpServletResponse response) {
        // it goes with the session
    }
}
