package org.waymark.http.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.events.Role;
import org.waymark.http.ProblemAnswer;

/**
 * Lets in whoever sends a personal access token as a bearer, with the roles that its owner has today, and refuses what is
 * outside its scope. All other bearers are left to the filter that comes after it.
 */
final class AccessTokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AccessTokenFilter.class);

    private static final String BEARER = "bearer ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final AccessTokens tokens;
    private final TokenOwners owners;
    private final ScopedRequests scoped;
    private final Clock clock;

    AccessTokenFilter(AccessTokens tokens, TokenOwners owners, ScopedRequests scoped, Clock clock) {
        this.tokens = tokens;
        this.owners = owners;
        this.scoped = scoped;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String text = sent(request);
        if (text == null) {
            chain.doFilter(request, response);
            return;
        }
        @Nullable AccessToken token = tokens.find(text).orElse(null);
        if (token == null || !token.isValidAt(clock.instant())) {
            refuse(request, response, reason(token));
            return;
        }
        Optional<Set<Role>> roles = owners.rolesOf(token.owner());
        if (roles.isEmpty()) {
            refuse(request, response, "The account of this access token's owner cannot sign in.");
            return;
        }
        note(token);
        if (scoped.needed(request).filter(token.scope()::covers).isEmpty()) {
            ProblemAnswer.write(request, response, HttpStatus.FORBIDDEN, "access-token.scope", outside(token.scope()));
            return;
        }
        AccessTokenAuthentication caller = new AccessTokenAuthentication(token, roles.get());
        caller.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(caller));
            chain.doFilter(new Recognised(request), response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static @Nullable String sent(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String text = header.substring(BEARER.length()).strip();
        return text.startsWith(TokenText.PREFIX) ? text : null;
    }

    /** Whoever sends the token itself may know why it is over. */
    private static String reason(@Nullable AccessToken token) {
        if (token == null) {
            return "There is no such access token. Check that it was copied as a whole, or make another in Your account.";
        }
        if (token.revoked() != null) {
            return "This access token was revoked. Make another in Your account.";
        }
        return "This access token expired on " + DAY.format(token.expires().atZone(ZoneOffset.UTC))
                + ". Make another in Your account.";
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        ProblemAnswer.write(request, response, HttpStatus.UNAUTHORIZED, "access-token.not-valid", reason);
    }

    private String outside(TokenScope scope) {
        return switch (scope) {
            case READ -> "This access token has the scope read: it can read, and change nothing.";
            case REPORT ->
                "This access token has the scope report: it can read, and send only the commands "
                        + String.join(", ", scoped.reports()) + ".";
        };
    }

    /** Nobody is refused because it could not be noted. */
    private void note(AccessToken token) {
        try {
            tokens.used(token);
        } catch (RuntimeException e) {
            log.warn("The use of an access token was not noted", e);
        }
    }

    /**
     * The request with credentials that are dealt with: the filters for other bearers would not know the token, and all the
     * others are to see that it came with credentials.
     */
    private static final class Recognised extends HttpServletRequestWrapper {

        private static final String CREDENTIALS = "Recognised";

        Recognised(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION) ? CREDENTIALS : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
                    ? Collections.enumeration(List.of(CREDENTIALS))
                    : super.getHeaders(name);
        }
    }
}
