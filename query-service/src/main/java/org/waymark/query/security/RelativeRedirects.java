package org.waymark.query.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends people on to a path, never to a host: what a request says of the host that it was sent to is not to be trusted, and
 * nothing here leads elsewhere, but to the identity provider.
 */
public final class RelativeRedirects extends OncePerRequestFilter {

    private final Predicate<String> elsewhere;

    /** @param elsewhere the addresses on other hosts to which people may be sent */
    public RelativeRedirects(Predicate<String> elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Redirecting(response));
    }

    private final class Redirecting extends HttpServletResponseWrapper {

        Redirecting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(allowed(location));
        }

        @Override
        public void sendRedirect(String location, boolean clearBuffer) throws IOException {
            super.sendRedirect(allowed(location), clearBuffer);
        }

        @Override
        public void sendRedirect(String location, int status) throws IOException {
            super.sendRedirect(allowed(location), status);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
            super.sendRedirect(allowed(location), status, clearBuffer);
        }
    }

    private String allowed(String location) {
        return elsewhere.test(location) ? location : path(location);
    }

    /** What comes after the host, and one slash before it: two would name a host again. */
    public static String path(String location) {
        URI uri = URI.create(location);
        if (uri.getRawAuthority() == null) {
            return location;
        }
        String path = "/" + (uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/+", ""));
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return path + query + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    }
}
