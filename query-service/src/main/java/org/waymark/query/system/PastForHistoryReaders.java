package org.waymark.query.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.waymark.events.Role;

/** Closes the past to those who read the current state only (domain.md, “People and roles”: viewers). */
public final class PastForHistoryReaders implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asOf = request.getParameter("asOf");
        boolean past = asOf != null && !asOf.isBlank() && !asOf.strip().equals("now");
        if (past && !readsHistory(request)) {
            throw new AccessDeniedException("Past states are not open to viewers");
        }
        return true;
    }

    /** Whether the caller may see what was before: all roles inside a strategy but viewers. */
    public static boolean readsHistory(HttpServletRequest request) {
        return request.isUserInRole(Role.COORDINATOR.name())
                || request.isUserInRole(Role.SPONSOR.name())
                || request.isUserInRole(Role.MEMBER.name())
                || request.isUserInRole(Role.LEAD.name())
                || request.isUserInRole(Role.AUDITOR.name());
    }
}
