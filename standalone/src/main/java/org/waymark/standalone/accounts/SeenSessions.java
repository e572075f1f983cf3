package org.waymark.standalone.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes who is signed in where. It stands behind the filters that find out who asks. */
final class SeenSessions extends OncePerRequestFilter {

    private final SignedInSessions sessions;

    SeenSessions(SignedInSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable HttpSession session = request.getSession(false);
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && caller != null
                && caller.isAuthenticated()
                && !(caller instanceof AnonymousAuthenticationToken)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            sessions.seen(caller.getName(), request, session);
        }
        chain.doFilter(request, response);
    }
}
