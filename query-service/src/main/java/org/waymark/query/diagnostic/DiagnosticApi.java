package org.waymark.query.diagnostic;

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

/** The diagnostic for programs. */
@Api
class DiagnosticApi {

    private static final String SVG = "image/svg+xml";

    private final Answers answers;

    DiagnosticApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/diagnostics")
    @ForReaders
    @Summary(
            "The runs of the diagnostic of a strategy, the last first, with how many questions of each were answered in which way.")
    Answer<DiagnosticList> diagnostics(StrategySnapshot snapshot) {
        return Answer.of(snapshot, () -> answers.laidOut(snapshot, DiagnosticList.class, DiagnosticList::of));
    }

    @GetMapping("/api/strategies/{code}/diagnostics/{ref}")
    @ForReaders
    @Summary("A run of the diagnostic with its questions and answers, by module, and against the last run.")
    Answer<DiagnosticSheet> diagnostic(StrategySnapshot snapshot, @PathVariable String ref) {
        // what is overdue depends on the day
        return Answer.ofDay(snapshot, () -> find(snapshot, ref));
    }

    @GetMapping(path = "/api/strategies/{code}/diagnostics/{ref}/answers.svg", produces = SVG)
    @ForReaders
    @Summary(value = "The answers of a run of the diagnostic by module, as a picture", as = SVG)
    ResponseEntity<String> picture(StrategySnapshot snapshot, @PathVariable String ref) {
        return ResponseEntity.ok()
                .eTag(snapshot.edition().toString())
                .body(DiagnosticPaper.chart(find(snapshot, ref), Size.WIDE).svg());
    }

    /** @throws NotFoundException if there was no such run at that moment */
    static DiagnosticSheet find(StrategySnapshot snapshot, String ref) {
        return DiagnosticSheets.find(snapshot, ref)
                .orElseThrow(() -> new NotFoundException(
                        "diagnostic.not-found",
                        "There is no diagnostic “" + ref + "” in strategy “" + snapshot.strategy() + "”"));
    }
}
