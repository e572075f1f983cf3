package org.waymark.query;

import java.util.List;
import org.waymark.query.action.ActionFold;
import org.waymark.query.assessment.AssessmentDimensionFold;
import org.waymark.query.assessment.AssessmentFold;
import org.waymark.query.audit.AuditFold;
import org.waymark.query.cases.CaseFold;
import org.waymark.query.diagnostic.DiagnosticAnswerFold;
import org.waymark.query.diagnostic.DiagnosticFold;
import org.waymark.query.highlight.HighlightReportFold;
import org.waymark.query.indicator.IndicatorFold;
import org.waymark.query.project.ProjectFold;
import org.waymark.query.project.ProjectMonthsFold;
import org.waymark.query.redaction.RedactionFold;
import org.waymark.query.review.AgendaFold;
import org.waymark.query.review.DecisionFold;
import org.waymark.query.review.ReviewFold;
import org.waymark.query.risk.RiskFold;
import org.waymark.query.strategy.StrategyFold;
import org.waymark.query.views.View;
import org.waymark.query.worksheet.sheet.WorksheetFold;
import org.waymark.query.worksheet.sheet.WorksheetRowFold;

/** Every view that is kept, for programs that are not the service. */
public final class WaymarkViews {

    private WaymarkViews() {}

    public static List<View<?>> all() {
        return List.of(
                StrategyFold.STRATEGIES,
                CaseFold.CASES,
                ProjectFold.PROJECTS,
                ProjectMonthsFold.PROJECT_MONTHS,
                ActionFold.ACTIONS,
                RiskFold.RISKS,
                HighlightReportFold.HIGHLIGHT_REPORTS,
                WorksheetFold.WORKSHEETS,
                WorksheetRowFold.WORKSHEET_ROWS,
                IndicatorFold.INDICATORS,
                DiagnosticFold.DIAGNOSTICS,
                DiagnosticAnswerFold.DIAGNOSTIC_ANSWERS,
                AssessmentFold.ASSESSMENTS,
                AssessmentDimensionFold.ASSESSMENT_DIMENSIONS,
                ReviewFold.REVIEWS,
                AgendaFold.AGENDAS,
                DecisionFold.DECISIONS,
                RedactionFold.REDACTIONS,
                AuditFold.AUDIT_TRAIL);
    }
}
