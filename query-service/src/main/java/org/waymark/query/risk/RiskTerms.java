package org.waymark.query.risk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskResponse;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.risk.RiskAssessments.Assessed;

/** By what risks are found. */
final class RiskTerms {

    private RiskTerms() {}

    static SearchTerms of(RiskView risk) {
        RiskDetails details = risk.details();
        SearchTerms.Builder terms = SearchTerms.of(
                        risk.ref(),
                        risk.status().title() + ", "
                                + risk.standing().said().rating().title())
                .text("Cause", details.cause())
                .text("Event", details.event())
                .text("Effect", details.effect());
        respond(terms, risk.response());
        terms.text("What occurred", risk.turn().what())
                .text("Category", details.category())
                .text("Proximity", details.proximity())
                .text("Monitoring", details.monitoring());
        assess(terms, risk.assessments());
        return terms.person("Owner", risk.people().owner())
                .person("Actionee", risk.people().actionee())
                .person("Escalated to", risk.escalatedTo())
                .build();
    }

    private static void respond(SearchTerms.Builder terms, @Nullable RiskResponse response) {
        if (response != null) {
            terms.text("Response", response.text());
            response.actions().forEach(action -> {
                terms.text("Response action", action.what());
                terms.person("Response action", action.who());
            });
        }
    }

    private static void assess(SearchTerms.Builder terms, RiskAssessments assessments) {
        for (Assessed assessed : Arrays.asList(assessments.current(), assessments.inherent(), assessments.target())) {
            if (assessed != null) {
                terms.text("Rationale", assessed.said().rationale());
            }
        }
    }
}
