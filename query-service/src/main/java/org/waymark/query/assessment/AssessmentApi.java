package org.waymark.query.assessment;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.documents.chart.Size;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** Self-assessments for programs. */
@Api
class AssessmentApi {

    private static final String SVG = "image/svg+xml";

    private final Answers answers;

    AssessmentApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/assessments")
    @ForReaders
    @Summary(
            "The rounds of self-assessment of a strategy, the last first, and the frameworks by which one can be scored.")
    Answer<AssessmentList> assessments(StrategySnapshot snapshot) {
        // what is overdue depends on the day
        return Answer.ofDay(snapshot, () -> answers.laidOut(snapshot, AssessmentList.class, AssessmentList::of));
    }

    @GetMapping("/api/strategies/{code}/assessments/{ref}")
    @ForReaders
    @Summary("A round of self-assessment: its dimensions with their scores, against the last round, and its plan.")
    Answer<AssessmentSheet> assessment(StrategySnapshot snapshot, @PathVariable String ref) {
        return Answer.ofDay(snapshot, () -> find(snapshot, ref));
    }

    @GetMapping(path = "/api/strategies/{code}/assessments/{ref}/radar.svg", produces = SVG)
    @ForReaders
    @Summary(value = "The scores of a round of self-assessment as a radar", as = SVG)
    ResponseEntity<String> radar(StrategySnapshot snapshot, @PathVariable String ref) {
        return ResponseEntity.ok()
                .eTag(snapshot.edition().toString())
                .body(AssessmentRadar.chart(find(snapshot, ref), Size.WIDE).svg());
    }

    /** @throws NotFoundException if there was no such round at that moment */
    static AssessmentSheet find(StrategySnapshot snapshot, String ref) {
        return AssessmentSheets.find(snapshot, ref)
                .orElseThrow(() -> new NotFoundException(
                        "assessment.not-found",
                        "There is no self-assessment “" + ref + "” in strategy “" + snapshot.strategy() + "”"));
    }
}
