package org.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What is told to those who are turned away. */
final class BusyAnswer {

    /** Programs tell it apart by this code. */
    static final String CODE = "request.busy";

    private static final String DETAIL =
            "Too many requests at once. Nothing was done for this one. Send it again after the time in Retry-After";

    private static final byte[] PAGE = bytes("""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Waymark is busy – Waymark</title>
            </head>
            <body>
              <main>
                <h1>Waymark is busy</h1>
                <p>Many people use it at this moment, and nothing was done for you yet.</p>
                <p>Wait a few seconds, then load this page again. If you sent a form, go back to it and send it again: what
                you typed is still there.</p>
              </main>
            </body>
            </html>
            """);

    void write(HttpServletRequest request, HttpServletResponse response, Duration retryAfter) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (Programs.ask(request)) {
            ProblemAnswer.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, CODE, DETAIL);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(PAGE.length);
        response.getOutputStream().write(PAGE);
    }

    private static byte[] bytes(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }
}
