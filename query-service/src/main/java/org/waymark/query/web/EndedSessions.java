package org.waymark.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens to a form that is sent when the session has ended: its own page says so and lets the person sign in, and the
 * form is there again, filled, for the person who typed it. A form of an earlier session of whoever is signed in is shown again
 * at once. What is no form, because its address does not take its method, is refused as that.
 */
@Component
final class EndedSessions implements AccessDeniedHandler {

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final SealedForms sealed;
    private final SessionPages shown;
    private final SignIns signIns;
    private final PageList pages;
    private final PageMethods methods;

    EndedSessions(SealedForms sealed, SessionPages shown, SignIns signIns, PageList pages, PageMethods methods) {
        this.sealed = sealed;
        this.shown = shown;
        this.signIns = signIns;
        this.pages = pages;
        this.methods = methods;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (!(refused instanceof CsrfException)) {
            otherwise.handle(request, response, refused);
            return;
        }
        Set<String> taken = methods.insteadOf(request);
        if (!taken.isEmpty()) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", taken));
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
            return;
        }
        if (!isFormOfOurs(request)) {
            shown.expired(request, response);
            return;
        }
        @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            withoutSession(request, response);
        } else {
            inAnotherSession(request, response, person);
        }
    }

    /** A page of Waymark sent it, not one of another site: that one carries the token of a session, though not of this one. */
    private static boolean isFormOfOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return request.getMethod().equals("POST")
                && request.getParameter("_csrf") != null
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    private void withoutSession(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/sign-out" -> response.sendRedirect(SignIns.PATH + "?signed-out");
            case SignIns.PATH -> shown.ended(request, response, request.getParameter(KeptForm.SEALED), false);
            default -> shown.ended(request, response, sealed.seal(kept(request)), false);
        }
    }

    private void inAnotherSession(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        KeptForm form = kept(request);
        if (request.getRequestURI().equals(SignIns.PATH)) {
            signIns.onAuthenticationSuccess(request, response, person);
        } else if (person.getName().equals(form.person())) {
            form.waitIn(request.getSession());
            response.sendRedirect(form.path());
        } else {
            shown.expired(request, response);
        }
    }

    private KeptForm kept(HttpServletRequest request) {
        return KeptForm.of(request, pages.shownBy(request.getRequestURI()));
    }
}
