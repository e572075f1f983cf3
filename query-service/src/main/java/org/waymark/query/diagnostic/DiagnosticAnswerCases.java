package org.waymark.query.diagnostic;

import static org.waymark.query.diagnostic.DiagnosticAnswerFold.DIAGNOSTIC_ANSWERS;
import static org.waymark.query.diagnostic.DiagnosticFold.DIAGNOSTICS;

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

/** Answers to the questions of the diagnostic, as a kind of case. */
@Component
final class DiagnosticAnswerCases extends PartCases {

    @Override
    public CaseKind kind() {
        return CaseKind.DIAGNOSTIC_ANSWER;
    }

    @Override
    public String tab() {
        return DiagnosticCases.TAB;
    }

    @Override
    public String tabTitle() {
        return DiagnosticCases.TAB_TITLE;
    }

    @Override
    public Optional<DiagnosticAnswerCase> find(StrategyMoment moment, String ref, long from) {
        return current(moment, ref)
                .map(current -> DiagnosticSheets.of(moment, current.run()))
                .flatMap(sheet -> sheet.questions().stream()
                        .filter(question -> question.item().equals(ref))
                        .findFirst()
                        .map(question -> new DiagnosticAnswerCase(sheet, question)));
    }

    @Override
    public Optional<CurrentAnswer> current(StrategyMoment moment, String ref) {
        return moment.snapshot()
                .one(DIAGNOSTIC_ANSWERS, ref)
                .flatMap(answer -> moment.snapshot()
                        .one(DIAGNOSTICS, answer.diagnostic())
                        .map(run -> new CurrentAnswer(answer, run)));
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(DiagnosticAnswerPack.of(happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return moment.snapshot().all(DIAGNOSTIC_ANSWERS).stream()
                .map(DiagnosticTerms::of)
                .toList();
    }
}
