package org.waymark.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * ETags of answers and pages. They are weak (RFC 9110, 8.8.1), because compressed and plain bytes of one answer have the same.
 * What they are on may be kept by its reader alone, and is asked for again each time.
 */
public final class EntityTags {

    private static final String KEPT_BY_READER = "private, no-cache";

    private EntityTags() {}

    /** Whether the caller has already what this tag is on. */
    public static boolean match(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .anyMatch(each -> each.equals(quoted(tag)) || each.equals("W/" + quoted(tag)));
    }

    /** Says the tag, and who may keep what it is on. */
    public static void describe(String tag, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, "W/" + quoted(tag));
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT_BY_READER);
        Stream.of(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .forEach(name -> response.addHeader(HttpHeaders.VARY, name));
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
