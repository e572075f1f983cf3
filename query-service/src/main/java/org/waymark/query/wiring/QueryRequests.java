package org.waymark.query.wiring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.waymark.http.RequestKind;

/** What kind of request it is, read from its address, before anything else looks at it. */
final class QueryRequests {

    private static final List<String> UNBOUNDED = List.of("/assets/", "/actuator/");
    private static final Set<String> LENGTHY = Set.of("/api/ledger/export", "/api/ledger/verification");
    private static final List<String> FILES = List.of(".csv", ".xlsx", ".pdf", ".docx");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private QueryRequests() {}

    static RequestKind kind(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (UNBOUNDED.stream().anyMatch(path::startsWith) || path.equals("/favicon.ico") || staysOpen(path, request)) {
            return RequestKind.UNBOUNDED;
        }
        if (LENGTHY.contains(path)
                || FILES.stream().anyMatch(path::endsWith)
                || path.endsWith("/import")
                || isStepOfImport(path)
                || isFileOfCase(path)
                || asksForTable(path, request)) {
            return RequestKind.LENGTHY;
        }
        return READING.contains(request.getMethod()) ? RequestKind.READING : RequestKind.SENDING;
    }

    /** All of them read the file again, but the one that says how far it is. */
    private static boolean isStepOfImport(String path) {
        return path.startsWith("/strategies/") && path.contains("/import/") && !path.endsWith("/progress");
    }

    /** A file that is attached to a case, on its way in or out. */
    private static boolean isFileOfCase(String path) {
        return path.contains("/cases/") && (path.contains("/files/") || path.endsWith("/do/attach-file"));
    }

    /** It waits most of the time, and has a bound of its own: open pages must not keep others out (docs/adr/0054). */
    private static boolean staysOpen(String path, HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.endsWith("/live") && accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static boolean asksForTable(String path, HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.endsWith("/audit-trail") && accept != null && accept.contains("text/csv");
    }
}
