package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.query.action.ActionFold;
import org.waymark.query.audit.AuditFold;
import org.waymark.query.cases.CaseFold;
import org.waymark.query.project.ProjectFold;
import org.waymark.query.redaction.RedactionFold;
import org.waymark.query.review.DecisionFold;
import org.waymark.query.review.ReviewFold;
import org.waymark.query.risk.RiskFold;
import org.waymark.query.strategy.StrategyFold;

/** Names are those of processors and collections: changed by mistake, every document of a view would be left behind. */
class ViewNamesTest {

    private static final List<View<?>> ALL = List.of(
            StrategyFold.STRATEGIES,
            ProjectFold.PROJECTS,
            ActionFold.ACTIONS,
            RiskFold.RISKS,
            ReviewFold.REVIEWS,
            DecisionFold.DECISIONS,
            CaseFold.CASES,
            RedactionFold.REDACTIONS,
            AuditFold.AUDIT_TRAIL);

    @Test
    void everyViewHasTheNameItAlwaysHad() {
        assertThat(ALL)
                .<String>extracting(View::name)
                .containsExactly(
                        "strategies",
                        "projects",
                        "actions",
                        "risks",
                        "reviews",
                        "decisions",
                        "cases",
                        "redactions",
                        "audit-trail");
    }

    @Test
    void everyViewSaysItsVersionAndWhatItHolds() {
        assertThat(ALL).allSatisfy(view -> {
            assertThat(view.version()).as(view.name()).isPositive();
            assertThat(view.stateType().isRecord()).as(view.name()).isTrue();
        });
    }
}
