package org.waymark.query.happening;

import static java.util.stream.Collectors.joining;

import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
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

/** What happened to a strategy itself, in a sentence. */
final class StrategySentences {

    private StrategySentences() {}

    static String of(StrategyEvent event) {
        return switch (event) {
            case StrategyCreated created ->
                "Created the strategy “%s”.".formatted(created.charter().title());
            case CharterRevised ignored -> "Revised the charter.";
            case StrategyAdopted ignored -> "Adopted the strategy.";
            case StrategyClosed ignored -> "Closed the strategy.";
            case ThemeRevised revised ->
                "Revised theme %s, “%s”."
                        .formatted(revised.ref(), revised.after().title());
            case ThemeRetired gone -> "Retired theme %s.".formatted(gone.ref());
            case RiskMatrixDefined defined ->
                "Defined version %d of the risk matrix.".formatted(defined.matrixVersion());
            case ReportingCycleSet ignored -> "Set the reporting cycle.";
            case HighlightReportDefined defined ->
                "Defined version %d of how highlight reports are written.".formatted(defined.settingsVersion());
            case OverallRatingDefined defined ->
                "Defined version %d of the overall ratings: a project has %s; a theme has %s."
                        .formatted(
                                defined.ruleVersion(),
                                defined.after().project().words(),
                                defined.after().theme().words());
            case ThemeRatingSet set ->
                "Set the overall rating of theme %s to %s. %s"
                        .formatted(set.ref(), FieldChanges.words(set.rating()), ProjectSentences.byRule(set.byRule()));
            case ThemeRatingRemoved removed ->
                "Removed the overall rating of theme %s that was set by hand, %s. %s"
                        .formatted(
                                removed.ref(),
                                FieldChanges.words(removed.before()),
                                ProjectSentences.byRule(removed.byRule()));
            case TableColumnsKept kept ->
                "Kept what the columns of an imported table hold (%s).".formatted(kept.table());
            case WorksheetDefined defined ->
                "Defined version %d of the kind of worksheet “%s”, with %d columns."
                        .formatted(
                                defined.after().version(),
                                defined.after().title(),
                                defined.after().columns().size());
            case DiagnosticQuestionsDefined defined ->
                "Defined version %d of the questions of the diagnostic.".formatted(defined.questionsVersion());
            case AssessmentFrameworkDefined defined ->
                "Defined version %d of the framework for self-assessments “%s”, with %d dimensions."
                        .formatted(
                                defined.after().version(),
                                defined.after().title(),
                                defined.after().dimensions().size());
            case RoleGranted granted ->
                NamedPeople.granted(granted.person(), granted.role().title());
            case RoleRevoked revoked ->
                NamedPeople.revoked(revoked.person(), revoked.role().title());
            case FrameworkDefined defined ->
                "Defined version %d of the reference framework %s, “%s”, with %d items."
                        .formatted(
                                defined.frameworkVersion(),
                                defined.framework(),
                                defined.title(),
                                defined.items().size());
            case ThemeAdded added -> "Added theme %s, “%s”.".formatted(added.ref(), added.title());
            case WorkstreamAdded added ->
                "Added workstream %s, “%s”, to theme %s.".formatted(added.ref(), added.title(), added.theme());
            case StageSchemeDefined defined ->
                "Defined version %d of the stages: %s."
                        .formatted(
                                defined.schemeVersion(),
                                defined.stages().stream().map(Stage::title).collect(joining(", ")));
            case RatingScaleDefined defined ->
                "Defined version %d of the rating scale: %s."
                        .formatted(
                                defined.scaleVersion(),
                                defined.levels().stream().map(RatingLevel::name).collect(joining(", ")));
        };
    }
}
