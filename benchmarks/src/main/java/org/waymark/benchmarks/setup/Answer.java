package org.waymark.benchmarks.setup;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What a service answered.
 *
 * @param body as it came: compressed where that was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final int UNAVAILABLE = 503;

    /** Says, in an answer to a program and on a page, that there were too many requests at once. */
    private static final String BUSY_CODE = "request.busy";

    private static final String BUSY_PAGE = "Waymark is busy";

    /** {@return whether the service says that it cannot answer now, for whatever reason} */
    public boolean unavailable() {
        return status == UNAVAILABLE;
    }

    /** {@return whether it was turned away because there were too many requests at once, and told when to come again} */
    public boolean turnedAway() {
        return unavailable()
                && headers.firstValue("Retry-After").isPresent()
                && (text().contains(BUSY_CODE) || text().contains(BUSY_PAGE));
    }

    /** {@return the position that a command was recorded at} */
    public long position() {
        return headers.firstValueAsLong("Waymark-Position").orElseThrow();
    }

    /** {@return its tag, to be sent with a later request} */
    public String tag() {
        return headers.firstValue("ETag").orElseThrow();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
