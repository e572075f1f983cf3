package org.waymark.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who is signed in to the pages counts only where a request brings no credentials of its own: Spring Security would add the
 * roles of one to those of the other. Credentials make no session.
 */
public final class SessionUnlessCredentials extends HttpSessionSecurityContextRepository {

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? super.loadDeferredContext(request) : new Nobody();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && super.containsContext(request);
    }

    /** Who brings credentials brings them with each request: nothing of them is kept, and no cookie stands for them. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            super.saveContext(context, request, response);
        }
    }

    private record Nobody() implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return SecurityContextHolder.createEmptyContext();
        }

        @Override
        public boolean isGenerated() {
            return true;
        }
    }
}
