package org.waymark.query.happening;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.waymark.events.ActionEvent;
import org.waymark.events.AgendaEvent;
import org.waymark.events.AssessmentDimensionEvent;
import org.waymark.events.AssessmentEvent;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DiagnosticAnswerEvent;
import org.waymark.events.DiagnosticEvent;
import org.waymark.events.EvidenceEvent;
import org.waymark.events.HighlightReportEvent;
import org.waymark.events.IndicatorEvent;
import org.waymark.events.LinkEvent;
import org.waymark.events.NoteEvent;
import org.waymark.events.ProjectEvent;
import org.waymark.events.RedactionEvent;
import org.waymark.events.ReviewEvent;
import org.waymark.events.RiskEvent;
import org.waymark.events.StrategyEvent;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetEvent;
import org.waymark.events.WorksheetRowEvent;

/**
 * What an event means. Nothing here has a default branch: an event without a happening, a sentence or its changes does not
 * compile.
 *
 * @param happening  what it is to the case
 * @param inSentence what happened, without who did it, from the day for which it is true
 * @param inFields   before and after, field by field, from what was known of the case
 */
public record EventMeaning(
        Happening happening, Function<LocalDate, String> inSentence, Function<CaseMemory, List<FieldChange>> inFields) {

    /** What this event means. */
    public static EventMeaning of(WaymarkEvent event) {
        return switch (event) {
            case StrategyEvent strategy -> StrategyMeaning.of(strategy);
            case ProjectEvent project -> ProjectMeaning.of(project);
            case ActionEvent action -> ActionMeaning.of(action);
            case RiskEvent risk -> RiskMeaning.of(risk);
            case ReviewEvent review -> ReviewMeaning.of(review);
            case AgendaEvent agenda -> AgendaMeaning.of(agenda);
            case DecisionEvent decision -> DecisionMeaning.of(decision);
            case HighlightReportEvent report -> HighlightReportMeaning.of(report);
            case WorksheetEvent worksheet -> WorksheetMeaning.of(worksheet);
            case WorksheetRowEvent row -> WorksheetMeaning.of(row);
            case IndicatorEvent indicator -> IndicatorMeaning.of(indicator);
            case DiagnosticEvent diagnostic -> DiagnosticMeaning.of(diagnostic);
            case DiagnosticAnswerEvent answer -> DiagnosticMeaning.of(answer);
            case AssessmentEvent assessment -> AssessmentMeaning.of(assessment);
            case AssessmentDimensionEvent dimension -> AssessmentMeaning.of(dimension);
            case NoteEvent note -> NoteMeaning.of(note);
            case LinkEvent link -> LinkMeaning.of(link);
            case EvidenceEvent evidence -> EvidenceMeaning.of(evidence);
            case RedactionEvent redaction -> RedactionMeaning.of(redaction);
        };
    }

    /**
     * What happened, without who did it.
     *
     * @param asAt the day for which it is true
     */
    public String sentence(LocalDate asAt) {
        return inSentence.apply(asAt);
    }

    /** What it changed, given what was known of its case. */
    public List<FieldChange> changes(CaseMemory memory) {
        return inFields.apply(memory);
    }
}
