package org.waymark.query.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who is signed in to the pages counts only where a request brings no credentials of its own: Spring Security would add the
 * roles of one to those of the other.
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
