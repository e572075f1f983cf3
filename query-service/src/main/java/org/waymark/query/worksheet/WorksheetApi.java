package org.waymark.query.worksheet;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.Sheets;

/** Worksheets for programs. */
@Api
class WorksheetApi {

    private final Answers answers;

    WorksheetApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/strategies/{code}/worksheets")
    @ForReaders
    @Summary("The worksheets of a strategy, and the kinds of worksheet that it has.")
    Answer<WorksheetList> worksheets(StrategySnapshot snapshot) {
        return Answer.of(snapshot, () -> answers.laidOut(snapshot, WorksheetList.class, WorksheetList::of));
    }

    @GetMapping("/api/strategies/{code}/worksheets/{ref}")
    @ForReaders
    @Summary("A worksheet with its columns and rows, and what is worked out from them.")
    Answer<WorksheetAnswer> worksheet(StrategySnapshot snapshot, @PathVariable String ref) {
        // what is due depends on the day
        return Answer.ofDay(snapshot, () -> WorksheetAnswer.of(snapshot, find(snapshot, ref)));
    }

    /** @throws NotFoundException if there was no such worksheet at that moment */
    static Sheet find(StrategySnapshot snapshot, String ref) {
        return Sheets.find(snapshot, ref)
                .orElseThrow(() -> new NotFoundException(
                        "worksheet.not-found",
                        "There is no worksheet “" + ref + "” in strategy “" + snapshot.strategy() + "”"));
    }
}
