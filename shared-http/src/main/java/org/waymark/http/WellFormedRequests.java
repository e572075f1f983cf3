package org.waymark.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what cannot be read, before anything is looked up: an address or a form that is not encoded as it must be, a
 * parameter without a name, a body of several parts that does not say where they end.
 */
public final class WellFormedRequests extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(WellFormedRequests.class);

    private final Predicate<HttpServletRequest> programs;

    /** @param programs who is answered with a problem; others see the page of errors */
    public WellFormedRequests(Predicate<HttpServletRequest> programs) {
        this.programs = programs;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestFault fault = RequestFault.in(request);
        if (fault == null) {
            chain.doFilter(request, response);
            return;
        }
        log.info("Refused: {} is not well-formed", fault.part());
        HttpStatus status = HttpStatus.valueOf(fault.status());
        if (programs.test(request)) {
            ProblemAnswer.write(request, response, status, "request.malformed", fault.message(), fault.part());
        } else {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            request.getRequestDispatcher("/error").forward(new UnreadRequest(request), response);
        }
    }
}
