package org.waymark.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, the caller's own where it is fit to be logged: in the logs, in the metadata of what is
 * recorded, and in the answer. Writes one line a request, without what was sent.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIds extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Logger log = LoggerFactory.getLogger(RequestIds.class);
    private static final String NAME = "requestId";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** The id of a request that passed this filter. */
    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NAME));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HEADER);
        String id = sent != null && FIT.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.setAttribute(NAME, id);
        response.setHeader(HEADER, id);
        long start = System.nanoTime();
        try (MDC.MDCCloseable ignored = MDC.putCloseable(NAME, id)) {
            chain.doFilter(request, response);
            log.atInfo()
                    .addKeyValue("method", request.getMethod())
                    .addKeyValue("path", request.getRequestURI())
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                    .log("Answered");
        }
    }
}
