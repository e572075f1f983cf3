package org.waymark.query.assessment;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;

/** A round of self-assessment as its case file shows it. */
public record AssessmentCase(AssessmentSheet sheet) implements CaseState {

    @Override
    public String template() {
        return "assessment/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return List.of(
                AssessmentPaper.facts(sheet),
                AssessmentRadar.table(sheet),
                AssessmentPaper.scores(sheet),
                AssessmentPaper.plan(sheet));
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
