package org.waymark.query.assessment;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.query.assessment.AssessmentSheet.Dimension;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;

/** A dimension of a self-assessment as its case file shows it. */
public record AssessmentDimensionCase(AssessmentSheet sheet, Dimension dimension) implements CaseState {

    @Override
    public String template() {
        return "assessment/dimension";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return List.of(AssessmentPaper.dimension(sheet, dimension));
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
