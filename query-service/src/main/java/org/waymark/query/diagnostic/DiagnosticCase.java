package org.waymark.query.diagnostic;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.strategy.StrategyView;

/** A run of the diagnostic as its case file shows it. */
public record DiagnosticCase(DiagnosticView run) implements CaseState {

    @Override
    public String template() {
        return "diagnostic/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return List.of(new FactsTable(run.ref())
                .fact("Day", run.head().day())
                .fact("Meeting", run.head().review())
                .people("Took part", run.head().participants())
                .fact("Status", run.closed() == null ? "Open" : "Closed")
                .table());
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
