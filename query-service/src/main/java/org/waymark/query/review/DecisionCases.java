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

/** Decisions in case files. */
@Component
final class DecisionCases implements CaseSource {

    @Override
    public CaseKind kind() {
        return CaseKind.DECISION;
    }

    @Override
    public Set<View<?>> views() {
        return Set.of(DECISIONS, REVIEWS);
    }

    @Override
    public Optional<DecisionCase> find(
            StrategyView strategy, String ref, StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        return snapshot.one(DECISIONS, ref)
                .map(decision -> new DecisionCase(
                        decision,
                        Optional.ofNullable(decision.review())
                                .flatMap(review -> snapshot.one(REVIEWS, review))
                                .orElse(null)));
    }
}
