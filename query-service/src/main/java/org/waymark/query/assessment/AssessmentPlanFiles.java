package org.waymark.query.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;

/** The plan of a round of self-assessment as a file, which can be brought in again. */
@Component
class AssessmentPlanFiles implements PaperTable {

    @Override
    public String name() {
        return AssessmentFiles.NAME + "/plan";
    }

    @Override
    public String page() {
        return AssessmentFiles.NAME;
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
        return Paper.of("Plan of self-assessment: " + sheet.title(), AssessmentPaper.plan(sheet));
    }
}
