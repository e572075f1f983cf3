package org.waymark.query.review;

import java.util.List;
import org.waymark.query.cases.CaseState;

/**
 * A meeting as its case file shows it.
 *
 * @param overdue   whether its day has passed and nobody held or cancelled it
 * @param decisions that were recorded in it
 */
public record ReviewCase(ReviewView review, boolean overdue, List<DecisionView> decisions) implements CaseState {

    @Override
    public String template() {
        return "review/case-state";
    }
}
