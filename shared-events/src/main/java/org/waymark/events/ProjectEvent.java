package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What happened to a project, a row of the project-progress grid. */
public sealed interface ProjectEvent extends WaymarkEvent {

    /** The project's ref, such as {@code P1}. */
    String project();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(project());
    }

    /** A project was entered under a theme. */
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

    /** A stage was rated, true for the as-at date. */
    @Event(namespace = NAMESPACE, name = "StageProgressReported", version = "1")
    record StageProgressReported(StrategyCode strategy, String project, StageReport report) implements ProjectEvent {}

    /** An earlier report was a mistake: this one stands in its place, and the old one stays readable. */
    @Event(namespace = NAMESPACE, name = "StageProgressCorrected", version = "1")
    record StageProgressCorrected(StrategyCode strategy, String project, int replaces, StageReport report)
            implements ProjectEvent {}

    /** A sponsor answered the help asked for in a report. */
    @Event(namespace = NAMESPACE, name = "HelpRequestAnswered", version = "1")
    record HelpRequestAnswered(
            StrategyCode strategy,
            String project,
            int report,
            Stage stage,
            @FreeText String answer) implements ProjectEvent {}

    /** What it is, who leads it or where it stands in its life was put otherwise. */
    @Event(namespace = NAMESPACE, name = "ProjectRevised", version = "1")
    record ProjectRevised(StrategyCode strategy, String project, ProjectDetails before, ProjectDetails after)
            implements ProjectEvent {}

    /** Nothing more is done on it; what it said stays. */
    @Event(namespace = NAMESPACE, name = "ProjectClosed", version = "1")
    record ProjectClosed(StrategyCode strategy, String project) implements ProjectEvent {}

    /** It goes on after all. */
    @Event(namespace = NAMESPACE, name = "ProjectReopened", version = "1")
    record ProjectReopened(StrategyCode strategy, String project) implements ProjectEvent {}
}
