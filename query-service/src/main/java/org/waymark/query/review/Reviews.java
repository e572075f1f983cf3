package org.waymark.query.review;

import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.strategy.Meetings;
import org.waymark.query.web.Formats;

/** The calendar of reviews and the list of decisions, as of any moment. */
@Component
public class Reviews implements Meetings {

    private final Snapshots snapshots;
    private final Formats words;

    Reviews(Snapshots snapshots, Formats words) {
        this.snapshots = snapshots;
        this.words = words;
    }

    /** The calendar, if the strategy existed at that moment. */
    public Optional<ReviewCalendar> calendar(StrategyCode code, AsOf asOf) {
        return snapshots.read(
                code,
                asOf,
                Set.of(STRATEGIES, REVIEWS),
                snapshot -> snapshot.one(STRATEGIES, code.value())
                        .map(strategy -> ReviewCalendar.of(
                                strategy,
                                snapshot.all(REVIEWS),
                                snapshot.position(),
                                asOf.toString(),
                                snapshot.day())));
    }

    /** The decisions, if the strategy existed at that moment. */
    public Optional<DecisionList> decisions(StrategyCode code, AsOf asOf) {
        return snapshots.read(
                code,
                asOf,
                Set.of(STRATEGIES, DECISIONS),
                snapshot -> snapshot.one(STRATEGIES, code.value())
                        .map(strategy -> new DecisionList(
                                code,
                                snapshot.position(),
                                asOf.toString(),
                                snapshot.all(DECISIONS).reversed().stream()
                                        .map(DecisionList.Row::of)
                                        .toList())));
    }

    @Override
    public List<Held> held(StrategyCode code) {
        return snapshots.read(
                code,
                AsOf.now(),
                Set.of(REVIEWS),
                snapshot -> snapshot.all(REVIEWS).stream()
                        .filter(review -> review.held() != null)
                        .sorted(Comparator.comparingLong(ReviewView::heldAt).reversed())
                        .map(review -> new Held(
                                review.ref(), review.ref() + " " + review.name() + ", " + words.date(review.date())))
                        .toList());
    }
}
