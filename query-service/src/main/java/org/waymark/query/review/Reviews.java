package org.waymark.query.review;

import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.NamedMoments;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** The calendar of reviews and the list of decisions, as of any moment. */
@Component
public class Reviews implements NamedMoments {

    /**
     * The calendar.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    static ReviewCalendar calendar(StrategySnapshot snapshot) {
        return ReviewCalendar.of(Strategies.at(snapshot), snapshot);
    }

    /** The refs of the decisions that were recorded in each review, in order; those that were withdrawn are among them. */
    static Map<String, List<String>> decisionsByReview(StrategySnapshot snapshot) {
        Map<String, List<String>> byReview = new HashMap<>();
        for (DecisionView decision : snapshot.all(DECISIONS)) {
            String review = decision.review();
            if (review != null) {
                byReview.computeIfAbsent(review, any -> new ArrayList<>()).add(decision.ref());
            }
        }
        return byReview;
    }

    /**
     * The decisions, the latest first.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    static DecisionList decisions(StrategySnapshot snapshot) {
        StrategyView strategy = Strategies.at(snapshot);
        return new DecisionList(
                strategy.code(),
                snapshot.position(),
                snapshot.asOf().toString(),
                snapshot.all(DECISIONS).reversed().stream()
                        .map(decision -> DecisionList.Row.of(DecisionHistory.of(decision, snapshot)))
                        .toList());
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String title() {
        return "Meetings";
    }

    @Override
    public List<Option> in(StrategySnapshot snapshot) {
        return snapshot.all(REVIEWS).stream()
                .filter(review -> review.held() != null)
                .sorted(Comparator.comparingLong(ReviewView::heldAt).reversed())
                .map(review -> Option.of(
                        new AsOf.AtReview(review.ref()).toString(),
                        review.ref() + " " + review.name() + ", " + Formats.date(review.day())))
                .toList();
    }
}
