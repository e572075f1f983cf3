package org.waymark.query.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;

/**
 * A decision as its case file shows it.
 *
 * @param meeting the review it was recorded in; null where it was taken outside one
 */
public record DecisionCase(
        DecisionHistory decision, @Nullable ReviewView meeting) implements CaseState {

    @Override
    public String template() {
        return "review/decision";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return DecisionCasePaper.tables(this, strategy.charter().timeZone());
    }

    @Override
    public List<String> carriedOutIn() {
        return decision.status().unfinished() ? decision.items() : List.of();
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
