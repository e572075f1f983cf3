package org.waymark.query.portfolio;

import org.jspecify.annotations.Nullable;
import org.waymark.query.api.EndOfDay;
import org.waymark.query.moment.AsOf;

/**
 * What is asked of the portfolio, by the parameters of an address.
 *
 * @param day       the end of a day; now, where it is left out
 * @param text      that code or title mention
 * @param status    {@code open}, {@code all}, or the name of a status
 * @param pressing  {@code true} for those alone that need attention
 * @param sort      in which order
 */
record PortfolioAsked(
        @Nullable String day,
        @Nullable String text,
        @Nullable String status,
        @Nullable String pressing,
        @Nullable String sort) {

    /** @throws org.waymark.query.api.BadParameterException if the day is no date */
    AsOf asOf() {
        return EndOfDay.of(day);
    }

    PortfolioFilter filter() {
        return new PortfolioFilter(
                or(text), or(status), Boolean.parseBoolean(or(pressing).strip()), or(sort));
    }

    private static String or(@Nullable String given) {
        return given == null ? "" : given;
    }
}
