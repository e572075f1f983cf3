package org.waymark.query.assessment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Size;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;

/** A round of self-assessment as a file, with its radar. */
@Component
class AssessmentFiles implements PaperTable {

    static final String NAME = "assessments/{ref}";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String page() {
        return NAME;
    }

    @Override
    public List<PaperFilter> filters() {
        return List.of();
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        AssessmentSheet sheet = AssessmentApi.find(asked.snapshot(), asked.ref());
        Chart chart = AssessmentRadar.chart(sheet, Size.WIDE);
        return new Paper(
                        "Self-assessment: " + sheet.title(),
                        AssessmentPaper.tables(sheet),
                        AssessmentRadar.someMeans(sheet) ? List.of(AssessmentRadar.MEAN) : List.of(),
                        "")
                .picturing(Map.of(chart.table().caption(), chart));
    }
}
