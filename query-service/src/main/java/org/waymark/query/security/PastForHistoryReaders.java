package org.waymark.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Closes the past to those who read the current state only (docs/domain.md, “People and roles”: viewers). */
public final class PastForHistoryReaders implements HandlerInterceptor {

    private final EffectiveRoles effectiveRoles;

    public PastForHistoryReaders(EffectiveRoles effectiveRoles) {
        this.effectiveRoles = effectiveRoles;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asOf = request.getParameter("asOf");
        boolean past = asOf != null && !asOf.isBlank() && !asOf.strip().equals("now");
        if (past && !effectiveRoles.readHistory()) {
            throw new AccessDeniedException("Viewers cannot see past states");
        }
        return true;
    }
}
