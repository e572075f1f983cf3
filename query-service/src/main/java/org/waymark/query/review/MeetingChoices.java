package org.waymark.query.review;

import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** The meetings that a decision can be given to, the latest first. */
@Component
class MeetingChoices {

    private static final Option OUTSIDE = Option.of("", "Outside a meeting");

    private final Snapshots snapshots;

    MeetingChoices(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Those that are held just now: decisions are recorded in them. */
    List<Option> heldNow(StrategyView strategy) {
        return choices(strategy, Set.of(Status.HELD));
    }

    /** Those that took place, closed or not. */
    List<Option> tookPlace(StrategyView strategy) {
        return choices(strategy, Set.of(Status.HELD, Status.CLOSED));
    }

    /** The same, and that it was no meeting. */
    static List<Option> orOutside(List<Option> meetings) {
        return Stream.concat(meetings.stream(), Stream.of(OUTSIDE)).toList();
    }

    private List<Option> choices(StrategyView strategy, Set<Status> any) {
        return snapshots.of(strategy.code(), AsOf.now()).all(REVIEWS).stream()
                .filter(review -> any.contains(review.status()))
                .sorted(Comparator.comparingLong(ReviewView::heldAt).reversed())
                .map(review -> Option.of(
                        review.ref(), review.ref() + " " + review.name() + ", held on " + Formats.date(review.day())))
                .toList();
    }
}
