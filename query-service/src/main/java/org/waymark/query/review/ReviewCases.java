package org.waymark.query.review;

import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.cases.CaseSource;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.View;

/** Reviews in case files. */
@Component
final class ReviewCases implements CaseSource {

    @Override
    public CaseKind kind() {
        return CaseKind.REVIEW;
    }

    @Override
    public Set<View<?>> views() {
        return Set.of(REVIEWS, DECISIONS);
    }

    @Override
    public Optional<ReviewCase> find(
            StrategyView strategy, String ref, StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        return snapshot.one(REVIEWS, ref)
                .map(review -> new ReviewCase(
                        review,
                        review.overdueOn(day),
                        review.decisions().stream()
                                .flatMap(decision -> snapshot.one(DECISIONS, decision).stream())
                                .toList()));
    }
}
