package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentDimensionFold.ASSESSMENT_DIMENSIONS;

import java.util.List;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.moment.StrategySnapshot;

/** By what rounds of self-assessment and their dimensions are found. */
final class AssessmentTerms {

    private AssessmentTerms() {}

    static SearchTerms of(AssessmentView round) {
        SearchTerms.Builder terms = SearchTerms.of(round.ref(), round.closed() == null ? "Open" : "Closed")
                .text("Framework", round.framework().title())
                .texts("Workforce group", round.head().groups())
                .people("Took part", round.head().participants());
        round.tasks().stream()
                .filter(task -> task.removed() == null)
                .forEach(task -> terms.text("Task", task.task().task())
                        .people("Task", task.task().participants()));
        return terms.build();
    }

    static List<SearchTerms> dimensions(StrategySnapshot snapshot) {
        return snapshot.all(ASSESSMENT_DIMENSIONS).stream()
                .map(AssessmentTerms::of)
                .toList();
    }

    private static SearchTerms of(AssessmentDimensionView dimension) {
        SearchTerms.Builder terms = SearchTerms.of(dimension.ref(), scored(dimension));
        dimension.scores().forEach(score -> {
            String group = score.group() == null ? "" : ", " + score.group();
            terms.text("Evidence" + group, score.score().evidence())
                    .text("Comment" + group, score.score().comment());
        });
        dimension.dimension().tests().forEach(test -> terms.text("Test", test.title()));
        return terms.text("What it means", dimension.dimension().about()).build();
    }

    private static String scored(AssessmentDimensionView dimension) {
        return dimension.scores().isEmpty() ? "Not scored" : "Scored";
    }
}
