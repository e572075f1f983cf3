package org.waymark.query.audit.tests;

import org.jspecify.annotations.Nullable;
import org.waymark.query.api.Parameters;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.moment.AsOf;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;

/**
 * The part of the trail that a test reads: by when changes were recorded.
 *
 * @param from the first moment, included; null for the beginning
 * @param to   the last moment, included; null for the moment shown
 */
public record TestPeriod(AsOf.@Nullable Moment from, AsOf.@Nullable Moment to) {

    /** @throws org.waymark.query.moment.BadAsOfException if either is no moment */
    static TestPeriod of(@Nullable String from, @Nullable String to) {
        return new TestPeriod(Parameters.moment(from), Parameters.moment(to));
    }

    /** The same as a filter of the audit trail, for changes of one type if there is one. */
    Filter filter(@Nullable String type) {
        return new Filter(null, null, type, from, to, null);
    }

    /** The period in words; empty for all of the trail. */
    String inWords() {
        return new FilterWords()
                .and("recorded from", words(from))
                .and("recorded to", words(to))
                .sentence();
    }

    private static @Nullable String words(AsOf.@Nullable Moment moment) {
        return switch (moment) {
            case null -> null;
            case AsOf.OnDate on -> Formats.date(on.date());
            case AsOf.Moment other -> other.toString();
        };
    }
}
