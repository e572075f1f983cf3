package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happened to a project, a row of the project-progress grid. */
public sealed interface ProjectEvent extends WaymarkEvent {

    /** The project's ref, such as {@code P1}. */
    String project();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(project());
    }

    /**
     * A project was added to a theme.
     *
     * @param theme ref of the theme
     * @param leads account ids; empty while nobody leads it
     */
    @Event(namespace = NAMESPACE, name = "ProjectRegistered", version = "1")
    record ProjectRegistered(
            StrategyCode strategy,
            String project,
            String theme,
            @FreeText String title,
            List<String> leads,
            List<PlannedStage> plannedStages)
            implements ProjectEvent {

        public ProjectRegistered {
            leads = Lists.orEmpty(leads);
            plannedStages = Lists.orEmpty(plannedStages);
        }

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** Progress of a stage was reported, true for the as-at date. */
    @Event(namespace = NAMESPACE, name = "StageProgressReported", version = "1")
    record StageProgressReported(StrategyCode strategy, String project, StageReport report) implements ProjectEvent {}

    /**
     * An earlier report was a mistake and is replaced. The old report stays readable.
     *
     * @param replaces number of the report that this one replaces
     */
    @Event(namespace = NAMESPACE, name = "StageProgressCorrected", version = "1")
    record StageProgressCorrected(StrategyCode strategy, String project, int replaces, StageReport report)
            implements ProjectEvent {}

    /**
     * A sponsor answered a request for help.
     *
     * @param report number of the report that asks for help
     */
    @Event(namespace = NAMESPACE, name = "HelpRequestAnswered", version = "1")
    record HelpRequestAnswered(
            StrategyCode strategy,
            String project,
            int report,
            Stage stage,
            @FreeText String answer) implements ProjectEvent {}

    /** The project was revised: its theme, title, leads, status or planned dates. */
    @Event(namespace = NAMESPACE, name = "ProjectRevised", version = "1")
    record ProjectRevised(StrategyCode strategy, String project, ProjectDetails before, ProjectDetails after)
            implements ProjectEvent {}

    /** The project was closed. Its reports stay readable. */
    @Event(namespace = NAMESPACE, name = "ProjectClosed", version = "1")
    record ProjectClosed(StrategyCode strategy, String project) implements ProjectEvent {}

    /** A closed project was reopened. */
    @Event(namespace = NAMESPACE, name = "ProjectReopened", version = "1")
    record ProjectReopened(StrategyCode strategy, String project) implements ProjectEvent {}

    /**
     * The overall rating of a project was set by hand, in place of what follows from the rule.
     *
     * @param before       the one that was set by hand until then; null where the rule held
     * @param scaleVersion version of the rating scale in force
     * @param rule         in force
     * @param byRule       what followed from the rule then; null where nothing did
     */
    @Event(namespace = NAMESPACE, name = "ProjectRatingSet", version = "1")
    record ProjectRatingSet(
            StrategyCode strategy,
            String project,
            @Nullable RatingLevel before,
            RatingLevel rating,
            int scaleVersion,
            OverallRatingRule.OfProject rule,
            @Nullable RatingLevel byRule)
            implements ProjectEvent {}

    /**
     * The overall rating that was set by hand was removed: from then on the rule holds.
     *
     * @param before the one that was set by hand
     * @param rule   in force
     * @param byRule what followed from the rule then; null where nothing did
     */
    @Event(namespace = NAMESPACE, name = "ProjectRatingRemoved", version = "1")
    record ProjectRatingRemoved(
            StrategyCode strategy,
            String project,
            RatingLevel before,
            OverallRatingRule.OfProject rule,
            @Nullable RatingLevel byRule)
            implements ProjectEvent {}
}
