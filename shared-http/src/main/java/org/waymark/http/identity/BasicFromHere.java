package org.waymark.http.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.http.ProblemAnswer;

/**
 * Takes passwords by HTTP Basic from scripts on the machine that Waymark runs on, and refuses them unread from anywhere else: a
 * password that every request carries is not for networks. A setting says otherwise ({@code waymark.basic=anywhere}).
 */
public final class BasicFromHere extends OncePerRequestFilter {

    private static final String[] TOLD_BY_PROXIES = {"X-Forwarded-For", "Forwarded", "X-Real-IP"};

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null || !credentials.toLowerCase(Locale.ROOT).startsWith("basic") || isFromHere(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ProblemAnswer.write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "request.basic-not-allowed",
                "Account and password are taken from the machine that Waymark runs on only. Send a token.");
    }

    /** Whether a request comes from this machine: a proxy that is not configured does, but whom it speaks for need not. */
    public static boolean isFromHere(HttpServletRequest request) {
        for (String header : TOLD_BY_PROXIES) {
            if (request.getHeader(header) != null) {
                return false;
            }
        }
        try {
            // an address as the server knows it, never a name: nothing is looked up
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
