package org.waymark.query.risk;

import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.risk.RiskFold.RISKS;

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

/** Risks in case files. */
@Component
final class RiskCases implements CaseSource {

    @Override
    public CaseKind kind() {
        return CaseKind.RISK;
    }

    @Override
    public Set<View<?>> views() {
        return Set.of(RISKS, REVIEWS);
    }

    @Override
    public Optional<RiskCase> find(
            StrategyView strategy, String ref, StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        return snapshot.one(RISKS, ref).map(risk -> {
            RiskRegister.Row row = Risks.row(risk, Risks.lastReview(snapshot).orElse(null), day);
            return new RiskCase(
                    row,
                    Optional.ofNullable(row.theme()).flatMap(strategy::theme).orElse(null),
                    risk,
                    day);
        });
    }
}
