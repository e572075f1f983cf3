package org.waymark.query.portfolio;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.Parameters;
import org.waymark.query.moment.AsOf;

/** The moment at which strategies are shown side by side: a meeting or a position of one of them says nothing of the others. */
final class PortfolioMoment {

    private PortfolioMoment() {}

    /**
     * Now, or the end of a day.
     *
     * @throws BadParameterException if it is no date
     */
    static AsOf of(@Nullable String day) {
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
