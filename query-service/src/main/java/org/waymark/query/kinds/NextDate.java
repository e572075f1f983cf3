package org.waymark.query.kinds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that comes up.
 *
 * @param ref of the case; null where it is about the strategy itself, or not in the calendar yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NextDate(
        LocalDate date, DateKind kind, @Nullable String ref, String title) {}
