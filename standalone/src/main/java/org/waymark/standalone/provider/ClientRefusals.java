package org.waymark.standalone.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.waymark.query.security.TooManyAttemptsException;

/** Tells a program why it gets no token, by the names of RFC 6749, and not which part of what it sent was wrong. */
final class ClientRefusals implements AuthenticationFailureHandler {

    private static final String SLOW_DOWN = "slow_down";

    private final OAuth2ErrorHttpMessageConverter json = new OAuth2ErrorHttpMessageConverter();

    /** So many attempts have failed that the next has to wait. */
    static final class Waiting extends OAuth2AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        Waiting(TooManyAttemptsException cause) {
            super(new OAuth2Error(SLOW_DOWN), cause);
            this.seconds = Math.max(1, cause.waiting().toSeconds());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof Waiting waiting) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waiting.seconds));
            write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    SLOW_DOWN,
                    "Too many attempts have failed. Try again in " + waiting.seconds + " s");
        } else if (failure instanceof OAuth2AuthenticationException known
                && !known.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
            write(response, HttpStatus.BAD_REQUEST, known.getError().getErrorCode(), null);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Waymark\"");
            write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    OAuth2ErrorCodes.INVALID_CLIENT,
                    "There is no such program that may sign in, or this is not its secret");
        }
    }

    private void write(HttpServletResponse response, HttpStatus status, String error, @Nullable String description)
            throws IOException {
        ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
        answer.setStatusCode(status);
        json.write(new OAuth2Error(error, description, null), null, answer);
    }
}
