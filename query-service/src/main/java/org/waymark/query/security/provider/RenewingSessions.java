package org.waymark.query.security.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Renews what is known of whoever is signed in before their request is answered, and ends the session where the provider does not
 * go on with it: to that request nobody is signed in. It stands behind the filter that finds the session.
 */
public final class RenewingSessions extends OncePerRequestFilter {

    private final ProviderSessions sessions;

    public RenewingSessions(ProviderSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            Optional<SecurityContext> now = sessions.now(session, SecurityContextHolder.getContext());
            if (now.isPresent()) {
                SecurityContextHolder.setContext(now.get());
            } else {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }
}
