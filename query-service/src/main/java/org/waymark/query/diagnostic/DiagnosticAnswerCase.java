package org.waymark.query.diagnostic;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.diagnostic.DiagnosticSheet.Question;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;

/** An answer to a question of the diagnostic as its case file shows it. */
public record DiagnosticAnswerCase(DiagnosticSheet sheet, Question question) implements CaseState {

    @Override
    public String template() {
        return "diagnostic/answer";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return List.of(DiagnosticPaper.answered(sheet, question));
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
