package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentDimensionFold.ASSESSMENT_DIMENSIONS;
import static org.waymark.query.assessment.AssessmentFold.ASSESSMENTS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.PartCases;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.StrategyMoment;

/** Dimensions of self-assessments, as a kind of case. */
@Component
final class AssessmentDimensionCases extends PartCases {

    @Override
    public CaseKind kind() {
        return CaseKind.ASSESSMENT_DIMENSION;
    }

    @Override
    public String tab() {
        return AssessmentCases.TAB;
    }

    @Override
    public String tabTitle() {
        return AssessmentCases.TAB_TITLE;
    }

    @Override
    public Optional<AssessmentDimensionCase> find(StrategyMoment moment, String ref, long from) {
        return current(moment, ref)
                .map(current -> AssessmentSheets.of(moment, current.round()))
                .flatMap(sheet -> sheet.dimension(ref).map(dimension -> new AssessmentDimensionCase(sheet, dimension)));
    }

    @Override
    public Optional<CurrentDimension> current(StrategyMoment moment, String ref) {
        return moment.snapshot()
                .one(ASSESSMENT_DIMENSIONS, ref)
                .flatMap(dimension -> moment.snapshot()
                        .one(ASSESSMENTS, dimension.assessment())
                        .map(round -> new CurrentDimension(dimension, round)));
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(AssessmentDimensionPack.of(happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return AssessmentTerms.dimensions(moment.snapshot());
    }
}
