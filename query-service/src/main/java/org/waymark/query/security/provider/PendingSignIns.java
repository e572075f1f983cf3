package org.waymark.query.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The sign-ins that a browser has begun and not ended: one for each of its tabs, so that none upsets another. */
public final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ATTRIBUTE = PendingSignIns.class.getName();
    private static final int MOST = 10;

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter("state");
        return state == null ? null : pending(request).get(state);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null || begun.getState() == null) {
            return;
        }
        Map<String, OAuth2AuthorizationRequest> pending = pending(request);
        pending.put(begun.getState(), begun);
        while (pending.size() > MOST) {
            pending.remove(pending.keySet().iterator().next());
        }
        request.getSession().setAttribute(ATTRIBUTE, pending);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        String state = request.getParameter("state");
        Map<String, OAuth2AuthorizationRequest> pending = pending(request);
        @Nullable OAuth2AuthorizationRequest begun = state == null ? null : pending.remove(state);
        if (begun != null) {
            request.getSession().setAttribute(ATTRIBUTE, pending);
        }
        return begun;
    }

    /** A copy: requests of one session come at once. */
    @SuppressWarnings("unchecked")
    private static Map<String, OAuth2AuthorizationRequest> pending(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> pending
                ? new LinkedHashMap<>((Map<String, OAuth2AuthorizationRequest>) pending)
                : new LinkedHashMap<>();
    }
}
