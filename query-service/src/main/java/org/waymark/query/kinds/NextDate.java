package org.waymark.query.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date of a case, or of the strategy.
 *
 * @param ref    of the case; null where it is about the strategy itself, or not in the calendar yet
 * @param status whether it is still to come about
 * @param people whose date it is: account ids, or names as they were typed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NextDate(
        LocalDate date,
        DateKind kind,
        @Nullable String ref,
        String title,
        @JsonIgnore Status status,
        @JsonIgnore List<String> people) {

    /** A date that is still to come about. */
    public NextDate(LocalDate date, DateKind kind, @Nullable String ref, String title, List<String> people) {
        this(date, kind, ref, title, Status.EXPECTED, people);
    }

    /** Of a date. */
    public enum Status {
        /** It has not come about, whether its day has passed or not. */
        EXPECTED,
        /** It has, such as a meeting that was held. */
        HAPPENED,
        /** It will not. */
        CANCELLED
    }
}
