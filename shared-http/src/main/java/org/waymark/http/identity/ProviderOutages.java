package org.waymark.http.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.http.ProblemAnswer;
import org.waymark.http.Programs;

/** Tells whoever asks while the identity provider does not answer that this will pass, and that nothing is wrong with their token. */
public final class ProviderOutages extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ProviderOutages.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException e) {
            if (response.isCommitted()) {
                throw e;
            }
            log.warn("The identity provider does not answer: {}", e.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            if (Programs.ask(request)) {
                ProblemAnswer.write(
                        request,
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "provider.unavailable",
                        "The identity provider does not answer, so nobody can be signed in. Try again soon.");
            } else {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }
}
