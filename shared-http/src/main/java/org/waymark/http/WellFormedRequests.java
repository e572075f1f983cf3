package org.waymark.http;

import jakarta.servlet.DispatcherType;
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
 * Refuses what cannot be read: before anything is looked up an address or a form that is not encoded as it must be, a
 * parameter without a name, a body of several parts that does not say where they end; and once somebody asks for it, a body
 * whose parts or chunks are not what it says. Whatever tells of an error does not read that body again.
 */
public final class WellFormedRequests extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(WellFormedRequests.class);

    private final Predicate<HttpServletRequest> programs;

    /** @param programs who is answered with a problem; others see the page of errors */
    public WellFormedRequests(Predicate<HttpServletRequest> programs) {
        this.programs = programs;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request.getContentType() == null ? request : new UnreadRequest(request), response);
            return;
        }
        RequestFault fault = RequestFault.in(request);
        if (fault != null) {
            refuse(fault, request, response);
            return;
        }
        passOn(request, response, chain);
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(TracedRequest.orAsItIs(request), response);
        } catch (ServletException | IOException | RuntimeException failure) {
            RequestFault fault = RequestFault.behind(failure);
            if (fault == null || isUnderWay(response)) {
                throw failure;
            }
            refuse(fault, request, response);
        }
    }

    private static boolean isUnderWay(HttpServletResponse response) {
        return response.isCommitted() && response.getStatus() < HttpStatus.BAD_REQUEST.value();
    }

    /** The server may have refused already what it could not read; it then tells of that by itself. */
    private void refuse(RequestFault fault, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        log.info("Refused: {} is not well-formed", fault.part());
        if (response.isCommitted()) {
            return;
        }
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
