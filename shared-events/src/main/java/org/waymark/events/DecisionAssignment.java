package org.waymark.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a decision out, and by when.
 *
 * @param owner account id, or a named post; null where nobody was named
 * @param due   the day by which it should be done; null where there is none
 */
public record DecisionAssignment(
        @Nullable String owner, @Nullable LocalDate due) {}
