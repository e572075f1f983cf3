package org.waymark.query.review;

import org.jspecify.annotations.Nullable;
import org.waymark.query.cases.CaseState;

/**
 * A decision as its case file shows it.
 *
 * @param meeting the review it was recorded in; null where it was taken outside one
 */
public record DecisionCase(DecisionView decision, @Nullable ReviewView meeting) implements CaseState {

    @Override
    public String template() {
        return "review/decision-state";
    }
}
