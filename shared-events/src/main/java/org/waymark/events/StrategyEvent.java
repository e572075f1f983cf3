package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Events of the strategy itself: its charter, themes, workstreams, scales and members. */
public sealed interface StrategyEvent extends WaymarkEvent {

    @Override
    default Optional<String> caseRef() {
        return Optional.empty();
    }

    /** A strategy was created, as a draft. */
    @Event(namespace = NAMESPACE, name = "StrategyCreated", version = "2")
    record StrategyCreated(StrategyCode strategy, Charter charter) implements StrategyEvent {}

    /** The charter was revised. Both charters are complete. */
    @Event(namespace = NAMESPACE, name = "CharterRevised", version = "2")
    record CharterRevised(StrategyCode strategy, Charter before, Charter after) implements StrategyEvent {}

    /** The strategy was adopted. */
    @Event(namespace = NAMESPACE, name = "StrategyAdopted", version = "1")
    record StrategyAdopted(StrategyCode strategy) implements StrategyEvent {}

    /** A theme (strategic priority) was added, after the existing ones. */
    @Event(namespace = NAMESPACE, name = "ThemeAdded", version = "1")
    record ThemeAdded(
            StrategyCode strategy,
            String ref,
            @FreeText String title,
            @FreeText @Nullable String description,
            @FreeText List<String> outcomes)
            implements StrategyEvent {

        public ThemeAdded {
            outcomes = Lists.orEmpty(outcomes);
        }
    }

    /** A workstream was added to a theme. */
    @Event(namespace = NAMESPACE, name = "WorkstreamAdded", version = "1")
    record WorkstreamAdded(
            StrategyCode strategy,
            String theme,
            String ref,
            @FreeText String title) implements StrategyEvent {}

    /**
     * The stages (columns of the progress grid) were defined. Reports made under an earlier version do not change.
     *
     * @param schemeVersion from 1
     */
    @Event(namespace = NAMESPACE, name = "StageSchemeDefined", version = "1")
    record StageSchemeDefined(StrategyCode strategy, int schemeVersion, List<Stage> stages) implements StrategyEvent {

        public StageSchemeDefined {
            stages = Lists.orEmpty(stages);
        }
    }

    /**
     * The rating scale was defined. Reports made under an earlier version keep its definitions.
     *
     * @param scaleVersion from 1
     * @param levels       worst first
     */
    @Event(namespace = NAMESPACE, name = "RatingScaleDefined", version = "1")
    record RatingScaleDefined(StrategyCode strategy, int scaleVersion, List<RatingLevel> levels)
            implements StrategyEvent {

        public RatingScaleDefined {
            levels = Lists.orEmpty(levels);
        }
    }

    /**
     * How the overall ratings of projects and themes follow from what is reported was defined.
     *
     * @param ruleVersion from 2; version 1 is the default
     */
    @Event(namespace = NAMESPACE, name = "OverallRatingDefined", version = "1")
    record OverallRatingDefined(
            StrategyCode strategy, int ruleVersion, OverallRatingRule before, OverallRatingRule after)
            implements StrategyEvent {}

    /**
     * The overall rating of a theme was set by hand, in place of what follows from the rule.
     *
     * @param ref          of the theme
     * @param before       the one that was set by hand until then; null where the rule held
     * @param scaleVersion version of the rating scale in force
     * @param rule         in force
     * @param byRule       what followed from the rule then; null where nothing did
     */
    @Event(namespace = NAMESPACE, name = "ThemeRatingSet", version = "1")
    record ThemeRatingSet(
            StrategyCode strategy,
            String ref,
            @Nullable RatingLevel before,
            RatingLevel rating,
            int scaleVersion,
            OverallRatingRule.OfTheme rule,
            @Nullable RatingLevel byRule)
            implements StrategyEvent {}

    /**
     * The overall rating of a theme that was set by hand was removed: from then on the rule holds.
     *
     * @param ref    of the theme
     * @param before the one that was set by hand
     * @param rule   in force
     * @param byRule what followed from the rule then; null where nothing did
     */
    @Event(namespace = NAMESPACE, name = "ThemeRatingRemoved", version = "1")
    record ThemeRatingRemoved(
            StrategyCode strategy,
            String ref,
            RatingLevel before,
            OverallRatingRule.OfTheme rule,
            @Nullable RatingLevel byRule)
            implements StrategyEvent {}

    /** The strategy was closed, permanently. */
    @Event(namespace = NAMESPACE, name = "StrategyClosed", version = "1")
    record StrategyClosed(StrategyCode strategy) implements StrategyEvent {}

    /** A theme was revised. */
    @Event(namespace = NAMESPACE, name = "ThemeRevised", version = "1")
    record ThemeRevised(StrategyCode strategy, String ref, ThemeText before, ThemeText after)
            implements StrategyEvent {}

    /** A theme was retired: nothing can be added to it. What belongs to it is kept. */
    @Event(namespace = NAMESPACE, name = "ThemeRetired", version = "1")
    record ThemeRetired(StrategyCode strategy, String ref) implements StrategyEvent {}

    /**
     * The risk matrix was defined. Risks keep the ratings they were given.
     *
     * @param matrixVersion from 2; version 1 is the default matrix
     */
    @Event(namespace = NAMESPACE, name = "RiskMatrixDefined", version = "1")
    record RiskMatrixDefined(StrategyCode strategy, int matrixVersion, RiskMatrix before, RiskMatrix after)
            implements StrategyEvent {}

    /** The reporting cycle was set. */
    @Event(namespace = NAMESPACE, name = "ReportingCycleSet", version = "1")
    record ReportingCycleSet(StrategyCode strategy, ReportingCycle before, ReportingCycle after)
            implements StrategyEvent {}

    /**
     * How highlight reports are written was defined. A report that is drafted already keeps its sections.
     *
     * @param settingsVersion from 2; version 1 is the default
     */
    @Event(namespace = NAMESPACE, name = "HighlightReportDefined", version = "1")
    record HighlightReportDefined(
            StrategyCode strategy, int settingsVersion, ReportSettings before, ReportSettings after)
            implements StrategyEvent {}

    /**
     * What the columns of a kind of table hold was kept for the next file that is imported.
     *
     * @param table   which kind, such as {@code action-plan}
     * @param columns all that is kept for it; what was kept before and is not among them is forgotten
     */
    @Event(namespace = NAMESPACE, name = "TableColumnsKept", version = "1")
    record TableColumnsKept(StrategyCode strategy, String table, List<KeptColumn> columns) implements StrategyEvent {

        public TableColumnsKept {
            columns = Lists.orEmpty(columns);
        }
    }

    /**
     * The columns of a kind of worksheet of the strategy's own were defined. A worksheet that was started keeps the version
     * that it has.
     *
     * @param before null where the kind is new
     */
    @Event(namespace = NAMESPACE, name = "WorksheetDefined", version = "1")
    record WorksheetDefined(StrategyCode strategy, @Nullable WorksheetForm before, WorksheetForm after)
            implements StrategyEvent {}

    /**
     * Which questions the diagnostic asks was defined. Runs that were started keep theirs.
     *
     * @param questionsVersion from 2; version 1 is what Waymark ships with
     * @param before           the strategy's own questions until then
     * @param after            the strategy's own questions since
     * @param offBefore        refs of questions that Waymark ships with and that were not asked
     * @param offAfter         refs of those that are not asked since
     */
    @Event(namespace = NAMESPACE, name = "DiagnosticQuestionsDefined", version = "1")
    record DiagnosticQuestionsDefined(
            StrategyCode strategy,
            int questionsVersion,
            List<DiagnosticQuestion> before,
            List<DiagnosticQuestion> after,
            List<String> offBefore,
            List<String> offAfter)
            implements StrategyEvent {

        public DiagnosticQuestionsDefined {
            before = Lists.orEmpty(before);
            after = Lists.orEmpty(after);
            offBefore = Lists.orEmpty(offBefore);
            offAfter = Lists.orEmpty(offAfter);
        }
    }

    /**
     * A framework of the strategy's own, for self-assessments, was defined. Rounds that were started keep theirs.
     *
     * @param before null where the framework is new
     */
    @Event(namespace = NAMESPACE, name = "AssessmentFrameworkDefined", version = "1")
    record AssessmentFrameworkDefined(
            StrategyCode strategy, @Nullable AssessmentFramework before, AssessmentFramework after)
            implements StrategyEvent {}

    /**
     * A person was given a role in the strategy.
     *
     * @param person account id
     */
    @Event(namespace = NAMESPACE, name = "RoleGranted", version = "1")
    record RoleGranted(StrategyCode strategy, String person, Role role) implements StrategyEvent {}

    /**
     * A role in the strategy was removed from a person.
     *
     * @param person account id
     */
    @Event(namespace = NAMESPACE, name = "RoleRevoked", version = "1")
    record RoleRevoked(StrategyCode strategy, String person, Role role) implements StrategyEvent {}

    /**
     * A reference framework (an outside plan) was defined, with all its items.
     *
     * @param framework        its ref, such as {@code CYPP}
     * @param frameworkVersion from 1
     */
    @Event(namespace = NAMESPACE, name = "FrameworkDefined", version = "1")
    record FrameworkDefined(
            StrategyCode strategy,
            String framework,
            int frameworkVersion,
            @FreeText String title,
            List<FrameworkItem> items)
            implements StrategyEvent {

        public FrameworkDefined {
            items = Lists.orEmpty(items);
        }
    }
}
