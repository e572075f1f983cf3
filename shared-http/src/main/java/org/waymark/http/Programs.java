package org.waymark.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which addresses programs ask, and so are told what is wrong in a problem instead of a page. */
public final class Programs {

    private static final List<String> PREFIXES = List.of("/api/", "/v3/", "/actuator/");

    private Programs() {}

    /** Whether a program asks, by its address; by the one that failed, where this is the telling of an error. */
    public static boolean ask(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return isOne(
                path.substring(Math.min(path.length(), request.getContextPath().length())));
    }

    /** Whether an address is one of those that programs ask. */
    public static boolean isOne(String path) {
        return path.equals("/api") || PREFIXES.stream().anyMatch(path::startsWith);
    }
}
