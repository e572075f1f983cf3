package org.waymark.query.happening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.ReportSettings;
import org.waymark.events.RiskMatrix;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.AssessmentFrameworkDefined;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.DiagnosticQuestionsDefined;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.HighlightReportDefined;
import org.waymark.events.StrategyEvent.OverallRatingDefined;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.TableColumnsKept;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRatingRemoved;
import org.waymark.events.StrategyEvent.ThemeRatingSet;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorksheetDefined;
import org.waymark.events.StrategyEvent.WorkstreamAdded;

/** Before and after of what happened to a strategy itself, field by field. */
final class StrategyChanges {

    private StrategyChanges() {}

    static List<FieldChange> of(StrategyEvent event) {
        return switch (event) {
            case StrategyCreated created -> FieldChanges.between(null, created.charter());
            case CharterRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case StrategyAdopted ignored -> List.of(new FieldChange("status", "Draft", "Adopted"));
            case StrategyClosed ignored -> List.of(new FieldChange("status", "Adopted", "Closed"));
            case ThemeRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case ThemeRetired ignored -> List.of(new FieldChange("status", "In use", "Retired"));
            case RiskMatrixDefined defined -> matrix(defined);
            case ReportingCycleSet set -> FieldChanges.between(set.before(), set.after());
            case HighlightReportDefined defined ->
                FieldChanges.between(settings(defined.before()), settings(defined.after()));
            case OverallRatingDefined defined -> FieldChanges.between(rule(defined.before()), rule(defined.after()));
            case ThemeRatingSet set -> ProjectChanges.overall(set.before(), set.rating(), set.byRule());
            case ThemeRatingRemoved removed -> ProjectChanges.overall(removed.before(), null, removed.byRule());
            case TableColumnsKept kept ->
                kept.columns().stream()
                        .map(column -> new FieldChange("‘" + column.heading() + "’", null, column.field()))
                        .toList();
            case WorksheetDefined defined ->
                FieldChanges.between(
                        defined.before() == null ? Map.of() : WorksheetChanges.said(defined.before()),
                        WorksheetChanges.said(defined.after()));
            case DiagnosticQuestionsDefined defined -> questions(defined);
            case AssessmentFrameworkDefined defined ->
                FieldChanges.between(
                        defined.before() == null ? Map.of() : AssessmentChanges.said(defined.before()),
                        AssessmentChanges.said(defined.after()));
            case RoleGranted granted ->
                List.of(new FieldChange(
                        "role of " + granted.person(), null, granted.role().title()));
            case RoleRevoked revoked ->
                List.of(new FieldChange(
                        "role of " + revoked.person(), revoked.role().title(), null));
            case FrameworkDefined defined -> FieldChanges.entered(defined);
            case ThemeAdded added -> FieldChanges.entered(added);
            case WorkstreamAdded added -> FieldChanges.entered(added);
            case StageSchemeDefined defined -> FieldChanges.entered(defined);
            case RatingScaleDefined defined -> scale(defined);
        };
    }

    private static Map<String, String> settings(ReportSettings settings) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("sections", HighlightReportChanges.titles(settings.sections()));
        said.put("who may issue", settings.coordinatorIssues() ? "Sponsor or coordinator" : "Sponsor");
        return said;
    }

    private static Map<String, String> rule(OverallRatingRule rule) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("overall rating of a project", rule.project().words());
        said.put("overall rating of a theme", rule.theme().words());
        return said;
    }

    private static List<FieldChange> questions(DiagnosticQuestionsDefined defined) {
        return FieldChanges.between(
                questions(defined.before(), defined.offBefore()), questions(defined.after(), defined.offAfter()));
    }

    private static Map<String, String> questions(List<DiagnosticQuestion> own, List<String> off) {
        Map<String, String> said = new LinkedHashMap<>();
        own.forEach(question -> said.put("question " + question.ref(), question.question()));
        if (!off.isEmpty()) {
            said.put("not asked", String.join(", ", off));
        }
        return said;
    }

    private static List<FieldChange> matrix(RiskMatrixDefined defined) {
        return FieldChanges.between(cells(defined.before()), cells(defined.after()));
    }

    private static Map<String, String> cells(RiskMatrix matrix) {
        Map<String, String> cells = new LinkedHashMap<>();
        matrix.cells()
                .forEach(cell -> cells.put(
                        "likelihood " + cell.likelihood() + ", impact " + cell.impact(),
                        cell.rating().title()));
        return cells;
    }

    private static List<FieldChange> scale(RatingScaleDefined defined) {
        Map<String, String> levels = new LinkedHashMap<>();
        defined.levels().forEach(level -> levels.put(FieldChanges.words(level), level.meaning()));
        return FieldChanges.between(Map.of(), levels);
    }
}
