package org.waymark.standalone;

import java.util.Map;

/**
 * A request that can be made of an endpoint, well formed enough that only permission can be what is missing.
 *
 * @param row    the row of the table that it belongs to
 * @param path   with {@code {code}} where the strategy goes
 * @param fields of a form, or {@code {"": "…"}} for a body of JSON
 */
record SampleRequest(Endpoint endpoint, String row, String path, Map<String, String> fields) {

    boolean isRead() {
        return endpoint.method().equals("GET");
    }

    /** Whether it is for programs, which send account and password with each request, and not for browsers. */
    boolean isForPrograms() {
        return endpoint.service().equals("commands")
                || path.startsWith("/api/")
                || path.startsWith("/v3/")
                || path.startsWith("/actuator");
    }

    /** Whether it is for a file that is much work to make, and in which no text can be looked for. */
    boolean isLaidOut() {
        return path.matches("/api/.*\\.(pdf|docx|xlsx)");
    }

    @Override
    public String toString() {
        return row;
    }

    /** Whether what it is about depends on a strategy. */
    boolean isOfStrategy() {
        return path.contains("{code}") || fields.values().stream().anyMatch(value -> value.contains("{code}"));
    }
}
