package org.waymark.query.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Closes the past to those who read the current state only (docs/domain.md, “People and roles”: viewers). */
final class PastForHistoryReaders implements HandlerInterceptor {

    private final RolesHere here;

    PastForHistoryReaders(RolesHere here) {
        this.here = here;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asOf = request.getParameter("asOf");
        boolean past = asOf != null && !asOf.isBlank() && !asOf.strip().equals("now");
        if (past && !here.readHistory()) {
            throw new AccessDeniedException("Past states are not open to viewers");
        }
        return true;
    }
}
