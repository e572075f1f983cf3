package org.waymark.query.diagnostic;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.strategy.StrategyView;

/** An answer to a question of the diagnostic as its case file shows it. */
public record DiagnosticAnswerCase(DiagnosticAnswerView answer) implements CaseState {

    @Override
    public String template() {
        return "diagnostic/answer";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return List.of(new FactsTable(answer.ref())
                .fact("Answer", answer.answer().answer().title())
                .fact("Evidence", answer.answer().evidence())
                .fact("What to do", answer.answer().toDo())
                .table());
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
