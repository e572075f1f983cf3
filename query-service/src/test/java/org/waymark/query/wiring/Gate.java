package org.waymark.query.wiring;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Holds requests with the parameter {@code held} behind admission, until it is opened. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class Gate implements Filter, AutoCloseable {

    final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getParameter("held") != null) {
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new ServletException(e);
            }
        }
        chain.doFilter(request, response);
    }

    @Override
    public void close() {
        open.countDown();
    }
}
