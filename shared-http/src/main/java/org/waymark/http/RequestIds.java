package org.waymark.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, the caller's own where it is fit to be logged: on each line of the log, in the metadata of what
 * is recorded, in the answer, and in the problem that says what went wrong.
 */
public final class RequestIds extends OncePerRequestFilter {

    /** The header of requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final Logger log = LoggerFactory.getLogger(RequestIds.class);
    private static final String NAME = "requestId";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final boolean logged;

    /** @param logged whether to write one line a request, without what was sent */
    public RequestIds(boolean logged) {
        this.logged = logged;
    }

    /** The id of a request that passed this filter; a new one for a request that was refused before. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof String known ? known : made(request.getHeader(HEADER));
    }

    /** The id of the request that this thread works on; null where it works on none. */
    public static @Nullable String current() {
        return MDC.get(NAME);
    }

    private static String made(@Nullable String sent) {
        return sent != null && FIT.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    /** What is logged about the answer that tells of an error has the id as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean first = request.getAttribute(NAME) == null;
        String id = of(request);
        request.setAttribute(NAME, id);
        response.setHeader(HEADER, id);
        long start = System.nanoTime();
        try (MDC.MDCCloseable ignored = MDC.putCloseable(NAME, id)) {
            chain.doFilter(request, response);
            if (logged && first) {
                log.atInfo()
                        .addKeyValue("method", request.getMethod())
                        .addKeyValue("path", request.getRequestURI())
                        .addKeyValue("status", response.getStatus())
                        .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                        .log("Answered");
            }
        }
    }
}
