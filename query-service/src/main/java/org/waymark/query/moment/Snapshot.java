package org.waymark.query.moment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.waymark.query.views.View;

/** The states of one strategy's views at one moment. */
public interface Snapshot {

    /** Every event up to and with this position is in it. */
    long position();

    /** The day that this moment is in: today, or the last day that is shown. */
    LocalDate day(ZoneId zone);

    /** The state with this key, if there is one. */
    <S> Optional<S> one(View<S> view, String key);

    /** All states of a view, in the order in which they came to be. */
    <S> List<S> all(View<S> view);
}
