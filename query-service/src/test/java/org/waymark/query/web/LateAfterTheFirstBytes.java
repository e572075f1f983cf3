package org.waymark.query.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.waymark.http.Deadline;

/** Lets the time of a request with the parameter {@code late} be over as soon as something of its answer was sent. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class LateAfterTheFirstBytes implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getParameter("late") == null) {
            chain.doFilter(request, response);
            return;
        }
        try (Late late = new Late((HttpServletResponse) response)) {
            chain.doFilter(request, late);
        }
    }

    private static final class Late extends HttpServletResponseWrapper implements AutoCloseable {

        private Deadline.@Nullable Span over;

        Late(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return out.isReady();
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    out.setWriteListener(listener);
                }

                @Override
                public void write(int next) throws IOException {
                    out.write(next);
                    if (over == null && isCommitted()) {
                        over = Deadline.begin(Duration.ZERO);
                    }
                }
            };
        }

        @Override
        public void close() {
            if (over != null) {
                over.close();
            }
        }
    }
}
