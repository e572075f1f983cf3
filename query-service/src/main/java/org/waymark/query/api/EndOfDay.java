package org.waymark.query.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.query.moment.AsOf;

/** A moment of several strategies: a meeting or a position of one of them says nothing of the others, the end of a day does. */
public final class EndOfDay {

    private EndOfDay() {}

    /**
     * Now, or the end of a day.
     *
     * @throws BadParameterException if it is no date
     */
    public static AsOf of(@Nullable String day) {
        String given = Parameters.text(day);
        if (given == null) {
            return AsOf.now();
        }
        try {
            return AsOf.parse(LocalDate.parse(given).toString(), null);
        } catch (DateTimeException e) {
            throw new BadParameterException("day", "day must be a date such as 2024-03-31, not “" + given + "”");
        }
    }
}
