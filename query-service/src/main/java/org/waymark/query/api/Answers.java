package org.waymark.query.api;

import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that say the position they show, in a header too, and can be asked for again by it (ETag). */
public final class Answers {

    /** Header with the position that an answer shows. */
    public static final String POSITION = "Waymark-Position";

    private Answers() {}

    /** An answer that depends on nothing but what is recorded. */
    public static <T> ResponseEntity<T> at(long position, T body) {
        return tagged(position, Long.toString(position), body);
    }

    /** An answer that also depends on the day, such as one that says what is overdue. */
    public static <T> ResponseEntity<T> at(long position, LocalDate day, T body) {
        return tagged(position, position + "@" + day, body);
    }

    private static <T> ResponseEntity<T> tagged(long position, String tag, T body) {
        return ResponseEntity.ok()
                .eTag('"' + tag + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .header(POSITION, Long.toString(position))
                .body(body);
    }
}
