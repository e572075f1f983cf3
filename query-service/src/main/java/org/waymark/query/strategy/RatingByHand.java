package org.waymark.query.strategy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyEvent.ThemeRatingSet;
import org.waymark.query.views.Provenance;

/**
 * An overall rating that somebody set by hand, or removed again.
 *
 * @param rating null where it was removed: the rule holds
 * @param byRule what followed from the rule then; null where nothing did
 * @param stamp  who set or removed it, when and why
 */
public record RatingByHand(
        @Nullable RatingLevel rating, @Nullable RatingLevel byRule, Provenance stamp) {

    /** Of a theme. */
    static RatingByHand of(ThemeRatingSet set, Provenance stamp) {
        return new RatingByHand(set.rating(), set.byRule(), stamp);
    }

    /** Of a project. */
    public static RatingByHand of(ProjectRatingSet set, Provenance stamp) {
        return new RatingByHand(set.rating(), set.byRule(), stamp);
    }

    /** Removed: the rule holds. */
    public static RatingByHand removed(Provenance stamp) {
        return new RatingByHand(null, null, stamp);
    }

    /** Whether it takes the place of the rule on a day. */
    public boolean holdsOn(LocalDate day) {
        return rating != null && !stamp.asAt().isAfter(day);
    }

    /** Of two, the later by the day for which it is true, then by when it was recorded. */
    static RatingByHand later(@Nullable RatingByHand before, RatingByHand next) {
        return before != null && next.stamp.asAt().isBefore(before.stamp.asAt()) ? before : next;
    }

    /** The last of several that were recorded in this order; null where there are none. */
    public static @Nullable RatingByHand last(List<RatingByHand> recorded) {
        RatingByHand last = null;
        for (RatingByHand next : recorded) {
            last = later(last, next);
        }
        return last;
    }
}
