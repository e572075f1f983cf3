package org.waymark.query.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;

/**
 * A meeting as its case file shows it.
 *
 * @param overdue   whether its day has passed and nobody held or cancelled it
 * @param decisions that were recorded in it
 * @param agenda    with its minutes; null where none was planned
 */
public record ReviewCase(
        ReviewView review,
        boolean overdue,
        List<DecisionHistory> decisions,
        @Nullable AgendaView agenda) implements CaseState {

    @Override
    public String template() {
        return "review/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return ReviewCasePaper.tables(this, strategy.charter().timeZone());
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
