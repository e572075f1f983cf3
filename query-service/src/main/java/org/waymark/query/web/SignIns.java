package org.waymark.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.waymark.query.security.FurtherStepException;
import org.waymark.query.security.TooManyAttemptsException;

/**
 * Where somebody goes before and after they sign in: to the page of the form that came along, if it is theirs, or else to the
 * page that they wanted.
 */
@Component
final class SignIns implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** The address of the page and of its form. */
    static final String PATH = "/sign-in";

    private final AuthenticationFailureHandler usual = new SimpleUrlAuthenticationFailureHandler(PATH + "?failed");
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final SealedForms sealed;
    private final SessionPages pages;

    SignIns(SealedForms sealed, SessionPages pages) {
        this.sealed = sealed;
        this.pages = pages;
        wanted.setRequestMatcher(SignIns::isPage);
    }

    /** What somebody wanted to see before they were asked to sign in. */
    HttpSessionRequestCache wanted() {
        return wanted;
    }

    /** A page that somebody meant to see, not what a script of a page asks for. */
    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html");
    }

    /** Where somebody goes who is not signed in; told that their session has ended, where they had one. */
    AuthenticationEntryPoint entrance() {
        return new LoginUrlAuthenticationEntryPoint(PATH) {
            @Override
            protected String determineUrlToUseForThisRequest(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) {
                boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
                return ended ? PATH + "?ended" : PATH;
            }
        };
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        String form = request.getParameter(KeptForm.SEALED);
        Optional<KeptForm> kept = form == null ? Optional.empty() : sealed.open(form, person.getName());
        kept.ifPresent(own -> own.waitIn(request.getSession()));
        String page = kept.map(KeptForm::path).orElseGet(() -> wanted(request, response));
        wanted.removeRequest(request, response);
        response.sendRedirect(page);
    }

    private String wanted(HttpServletRequest request, HttpServletResponse response) {
        if (!(wanted.getRequest(request, response) instanceof DefaultSavedRequest page)) {
            return "/";
        }
        String query = page.getQueryString();
        return page.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The form that came along is not lost. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        String form = request.getParameter(KeptForm.SEALED);
        if (failure instanceof FurtherStepException step) {
            request.getSession().setAttribute(KeptForm.SEALED, form);
            response.sendRedirect(step.page());
        } else if (form == null && failure instanceof TooManyAttemptsException) {
            response.sendRedirect(PATH + "?later");
        } else if (form == null) {
            usual.onAuthenticationFailure(request, response, failure);
        } else {
            pages.ended(request, response, form, true);
        }
    }
}
