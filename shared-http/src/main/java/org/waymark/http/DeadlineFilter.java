package org.waymark.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its {@link Deadline}, counted from when it came. */
public final class DeadlineFilter extends OncePerRequestFilter {

    private final Function<HttpServletRequest, RequestKind> kinds;
    private final TimeLimits limits;

    public DeadlineFilter(Function<HttpServletRequest, RequestKind> kinds, TimeLimits limits) {
        this.kinds = kinds;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestKind kind = kinds.apply(request);
        if (kind == RequestKind.UNBOUNDED) {
            chain.doFilter(request, response);
            return;
        }
        try (Deadline.Span ignored = Deadline.begin(limits.of(kind))) {
            chain.doFilter(request, response);
        }
    }
}
