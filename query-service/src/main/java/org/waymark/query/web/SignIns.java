package org.waymark.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.waymark.http.identity.UnusableIdentityException;
import org.waymark.query.security.FurtherStepException;
import org.waymark.query.security.TooManyAttemptsException;
import org.waymark.query.security.provider.PageClient;
import org.waymark.query.security.provider.ProviderContexts;

/**
 * Where somebody goes before and after they sign in: to the page of the form that came along, if it is theirs, or else to the
 * page that they wanted, or else to their first page.
 */
@Component
final class SignIns implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);

    /** The address of the page and of its form. */
    static final String PATH = "/sign-in";

    private final AuthenticationFailureHandler usual = new SimpleUrlAuthenticationFailureHandler(PATH + "?failed");
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final SealedForms sealed;
    private final WaitingForms waiting;
    private final SessionPages pages;
    private final SignInKinds kinds;
    private final ObjectProvider<FirstPage> first;

    SignIns(
            SealedForms sealed,
            WaitingForms waiting,
            SessionPages pages,
            SignInKinds kinds,
            ObjectProvider<FirstPage> first) {
        this.first = first;
        this.sealed = sealed;
        this.waiting = waiting;
        this.pages = pages;
        this.kinds = kinds;
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

    /**
     * Where somebody goes who is not signed in: to the provider where that is elsewhere, or knows them already; or else to the
     * page of the sign-in, and is told that their session has ended where they had one.
     */
    AuthenticationEntryPoint entrance() {
        return new LoginUrlAuthenticationEntryPoint(PATH) {
            @Override
            protected String determineUrlToUseForThisRequest(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) {
                if (kinds.elsewhere() || kinds.byProvider() && ProviderContexts.isSignedIn(request)) {
                    return PageClient.AUTHORIZATION;
                }
                boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
                return ended ? PATH + "?ended" : PATH;
            }
        };
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        Optional<KeptForm> kept = Optional.ofNullable(request.getParameter(KeptForm.SEALED))
                .or(() -> waiting.take(request.getSession(false)))
                .flatMap(form -> sealed.open(form, person.getName()));
        kept.ifPresent(own -> own.waitIn(request.getSession()));
        String page = kept.map(KeptForm::path).orElseGet(() -> wanted(request, response, person));
        wanted.removeRequest(request, response);
        response.sendRedirect(page);
    }

    /** Who typed no more than the name of the server wanted no page in particular. */
    private String wanted(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (!(wanted.getRequest(request, response) instanceof DefaultSavedRequest page)
                || "/".equals(page.getRequestURI())) {
            return first.getObject().of(person);
        }
        String query = page.getQueryString();
        return page.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Lets a form wait while its author signs in elsewhere. */
    void goElsewhere(HttpServletRequest request, HttpServletResponse response, String form) throws IOException {
        waiting.put(request.getSession(), form);
        response.sendRedirect(PageClient.AUTHORIZATION);
    }

    /** The provider let nobody in. Where another tab of the browser was faster, nothing is missing. */
    void failedAtProvider(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            throw failure;
        }
        log.info("A sign-in by the identity provider came to nothing: {}", failure.getMessage());
        Authentication person = signedIn(request);
        response.sendRedirect(
                person != null
                        ? wanted(request, response, person)
                        : PATH + (failure instanceof UnusableIdentityException ? "?unknown" : "?not-completed"));
    }

    private static @Nullable Authentication signedIn(HttpServletRequest request) {
        return new HttpSessionSecurityContextRepository()
                .loadDeferredContext(request)
                .get()
                .getAuthentication();
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
