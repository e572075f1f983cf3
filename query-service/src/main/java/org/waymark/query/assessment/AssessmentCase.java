package org.waymark.query.assessment;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.strategy.StrategyView;

/** A round of self-assessment as its case file shows it. */
public record AssessmentCase(AssessmentView round) implements CaseState {

    @Override
    public String template() {
        return "assessment/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return List.of(new FactsTable(round.ref())
                .fact("Framework", round.framework().title())
                .fact("Day", round.head().day())
                .fact("Meeting", round.head().review())
                .people("Took part", round.head().participants())
                .fact("Status", round.closed() == null ? "Open" : "Closed")
                .table());
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
