package org.waymark.query.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.Charter;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportSettings;
import org.waymark.events.ReportingCycle;
import org.waymark.events.RiskMatrix;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.events.WorksheetForm;
import org.waymark.query.views.Provenance;

/** A strategy as it is being changed, with fields of the same names. */
final class StrategyChange {

    final StrategyCode code;
    Charter charter;
    StrategyStatus status;
    List<Theme> themes;
    List<Stage> stages;
    List<Stage> namedStages;
    List<RatingLevel> ratings;
    RiskMatrix riskMatrix;
    int riskMatrixVersion;
    ReportingCycle cycle;
    ReportSettings reports;
    int reportsVersion;
    OverallRatingRule overallRule;
    int overallRuleVersion;
    List<Member> members;
    List<Framework> frameworks;
    List<WorksheetForm> worksheetForms;
    DiagnosticSettings diagnostic;
    List<AssessmentFramework> assessmentFrameworks;
    final Provenance created;

    @Nullable Provenance adopted;

    @Nullable Provenance closed;

    Provenance changed;

    StrategyChange(StrategyView before) {
        this.code = before.code();
        this.charter = before.charter();
        this.status = before.status();
        this.themes = before.themes();
        this.stages = before.stages();
        this.namedStages = before.namedStages();
        this.ratings = before.ratings();
        this.riskMatrix = before.riskMatrix();
        this.riskMatrixVersion = before.riskMatrixVersion();
        this.cycle = before.cycle();
        this.reports = before.reports();
        this.reportsVersion = before.reportsVersion();
        this.overallRule = before.overallRule();
        this.overallRuleVersion = before.overallRuleVersion();
        this.members = before.members();
        this.frameworks = before.frameworks();
        this.worksheetForms = before.worksheetForms();
        this.diagnostic = before.diagnostic();
        this.assessmentFrameworks = before.assessmentFrameworks();
        this.created = before.created();
        this.adopted = before.adopted();
        this.closed = before.closed();
        this.changed = before.changed();
    }

    StrategyView made() {
        return new StrategyView(
                code,
                charter,
                status,
                themes,
                stages,
                namedStages,
                ratings,
                riskMatrix,
                riskMatrixVersion,
                cycle,
                reports,
                reportsVersion,
                overallRule,
                overallRuleVersion,
                members,
                frameworks,
                worksheetForms,
                diagnostic,
                assessmentFrameworks,
                created,
                adopted,
                closed,
                changed);
    }
}
