package org.waymark.query.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Keeps who has signed in to Waymark's own provider. It lives in the same session as who is signed in to the pages, under another
 * name: the two are never taken for each other.
 */
public final class ProviderContexts extends HttpSessionSecurityContextRepository {

    private static final String KEY = "WAYMARK_PROVIDER_CONTEXT";

    public ProviderContexts() {
        setSpringSecurityContextKey(KEY);
    }

    /** Whether the provider would let this browser in without asking. */
    public static boolean isSignedIn(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) != null;
    }

    /**
     * Lets somebody go on who has changed what they sign in with, in a session with a new id. The pages ask the provider once more
     * who it is.
     */
    public static void renew(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        String ignored = request.changeSessionId();
        request.getSession().removeAttribute(SPRING_SECURITY_CONTEXT_KEY);
        new ProviderContexts().saveContext(new SecurityContextImpl(person), request, response);
        SecurityContextHolder.clearContext();
    }
}
