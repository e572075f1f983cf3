package org.waymark.query.api;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.query.moment.AsOf.AtReport;
import org.waymark.query.moment.AsOf.AtReview;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.StrategySnapshot;

/**
 * What a handler answers with: what it depends on, and how it is worked out where nobody has done that yet. Beside its address
 * it depends on what the tag names and on nothing else. So the tag is an ETag, and equal requests share one answer.
 *
 * @param position every event up to and with it is in the answer
 * @param tag      all else that it depends on: the position, the day, what the reader may see
 * @param body     works it out
 */
public record Answer<T>(long position, String tag, Supplier<T> body) {

    /** An answer that depends on nothing but what is recorded. */
    public static <T> Answer<T> at(long position, Supplier<T> body) {
        return new Answer<>(position, Long.toString(position), body);
    }

    /** An answer about a strategy that depends on nothing but what is recorded of it. */
    public static <T> Answer<T> of(StrategySnapshot snapshot, Supplier<T> body) {
        return new Answer<>(snapshot.position(), snapshot.edition().toString(), body);
    }

    /** An answer about a strategy that also depends on the day, such as one that says what is overdue. */
    public static <T> Answer<T> ofDay(StrategySnapshot snapshot, Supplier<T> body) {
        return of(snapshot, body).dependingOn("@", snapshot.day());
    }

    /**
     * The same where it also depends on where a meeting is: one that was not held yet is at its date, until it is held; and a report is where its last version was issued.
     *
     * @param moment what the caller named; other moments than meetings do not move
     * @param place  where it is
     */
    public Answer<T> dependingOn(String name, @Nullable Moment moment, ToLongFunction<Moment> place) {
        return moment instanceof AtReview || moment instanceof AtReport
                ? dependingOn(name, place.applyAsLong(moment))
                : this;
    }

    /**
     * The same where it depends on something else as well.
     *
     * @param name a mark that no other dependency of the answer has
     * @param what something whose text is the same for the same answer
     */
    public Answer<T> dependingOn(String name, Object what) {
        return new Answer<>(position, tag + name + what, body);
    }
}
