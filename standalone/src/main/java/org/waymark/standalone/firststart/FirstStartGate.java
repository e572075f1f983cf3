package org.waymark.standalone.firststart;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.http.ProblemAnswer;
import org.waymark.http.Programs;
import org.waymark.http.identity.BasicFromHere;

/**
 * Serves nothing before somebody can sign in but the page of the first start and whether Waymark is healthy: people are led to
 * the page that says where the address is, programs get a problem.
 */
public final class FirstStartGate extends OncePerRequestFilter {

    /** Behind what gives requests their id and limits their number, before whoever asks who somebody is. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final String SECONDS = "30";

    private final FirstStart firstStart;
    private final boolean pages;
    private final Guesses guesses;

    private FirstStartGate(FirstStart firstStart, boolean pages, Guesses guesses) {
        this.firstStart = firstStart;
        this.pages = pages;
        this.guesses = guesses;
    }

    /** The one before the pages. */
    public static FilterRegistrationBean<FirstStartGate> beforePages(FirstStart firstStart, Guesses guesses) {
        return registered(new FirstStartGate(firstStart, true, guesses));
    }

    /** The one before commands, where there are no pages. */
    public static FilterRegistrationBean<FirstStartGate> beforeCommands(FirstStart firstStart, Guesses guesses) {
        return registered(new FirstStartGate(firstStart, false, guesses));
    }

    private static FilterRegistrationBean<FirstStartGate> registered(FirstStartGate gate) {
        FilterRegistrationBean<FirstStartGate> registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(ORDER);
        return registration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (firstStart.isOver() || isOpen(path(request)) || madeByScript(request)) {
            chain.doFilter(request, response);
        } else if (pages && !Programs.ask(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.LOCATION, FirstStart.PATH);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            ProblemAnswer.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "first-start.not-finished",
                    "Waymark has no administrator yet, and serves nothing else until it has. Whoever runs it finds a"
                            + " one-time address in its log, and in the file " + FirstStart.FILE
                            + " of its data folder: open it in a browser to make one.");
        }
    }

    /** Without what is left out when it is looked up: no way around. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    private boolean isOpen(String path) {
        return path.equals("/actuator/health")
                || path.startsWith("/actuator/health/")
                || pages
                        && (path.equals(FirstStart.PATH)
                                || path.startsWith(FirstStart.PATH + "/")
                                || path.startsWith("/assets/")
                                || path.equals("/favicon.ico"));
    }

    /** A script on this machine may bring the account and password that were printed for it, with any call. */
    private boolean madeByScript(HttpServletRequest request) {
        String[] given = basic(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (given == null || !BasicFromHere.isFromHere(request) || guesses.tooMany(request.getRemoteAddr())) {
            return false;
        }
        boolean made = firstStart.madeBy(given[0], given[1]);
        if (!made && !firstStart.isOver()) {
            guesses.wrong(request.getRemoteAddr());
        }
        return made || firstStart.isOver();
    }

    private static String @Nullable [] basic(@Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return null;
        }
        try {
            String text = new String(
                    Base64.getDecoder()
                            .decode(header.substring("basic ".length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? null : new String[] {text.substring(0, colon), text.substring(colon + 1)};
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
