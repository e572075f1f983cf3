package org.waymark.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

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

    /** Whether an address is one of those that programs ask, also where it is written in a way that is refused. */
    public static boolean isOne(String path) {
        String plain = plain(path);
        return plain.equals("/api") || PREFIXES.stream().anyMatch(plain::startsWith);
    }

    /** The path as it is meant: without encoding, as far as it can be read, and without empty steps and steps up. */
    private static String plain(String path) {
        if (path.chars().noneMatch(character -> character == '%' || character == '.') && !path.contains("//")) {
            return path;
        }
        try {
            return StringUtils.cleanPath(
                    UriUtils.decode(path, StandardCharsets.UTF_8).replaceAll("/{2,}", "/"));
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
