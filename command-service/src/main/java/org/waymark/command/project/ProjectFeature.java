package org.waymark.command.project;

import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseCommand;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.project.RatedProjects.Scope;
import org.waymark.command.schema.Ref;
import org.waymark.events.EventTags;
import org.waymark.events.ProjectEvent;
import org.waymark.events.StrategyCode;

/** The entity and commands of projects. */
public final class ProjectFeature {

    /** What a project is. */
    public static final CaseDefinition KIND = new CaseDefinition("project", "P", ProjectEvent.class, true);

    private ProjectFeature() {}

    /** Its declaration. */
    public static CaseFeature feature() {
        return new CaseFeature(List.of(KIND), new Feature(List.of(Project.TYPE, RatedProjects.TYPE), commands()));
    }

    private static List<CommandType<?, ?>> commands() {
        return List.of(
                NewCase.opening(
                        RegisterProject.class,
                        RegisterProject::ref,
                        RegisterProject::items,
                        ProjectDecisions::register),
                CaseCommand.on(
                        Project.class,
                        ReportStageProgress.class,
                        ReportStageProgress::project,
                        ProjectDecisions::report),
                CaseCommand.on(
                        Project.class,
                        CorrectStageProgress.class,
                        CorrectStageProgress::project,
                        ProjectDecisions::correct),
                CaseCommand.on(
                        Project.class, AnswerHelpRequest.class, AnswerHelpRequest::project, ProjectDecisions::answer),
                CaseCommand.on(Project.class, ReviseProject.class, ReviseProject::project, ProjectLife::revise),
                CaseCommand.on(Project.class, CloseProject.class, CloseProject::project, ProjectLife::close),
                CaseCommand.on(Project.class, ReopenProject.class, ReopenProject::project, ProjectLife::reopen),
                overall(
                        SetOverallRating.class,
                        SetOverallRating::project,
                        SetOverallRating::theme,
                        OverallRatingDecisions::set),
                overall(
                        RemoveOverallRating.class,
                        RemoveOverallRating::project,
                        RemoveOverallRating::theme,
                        OverallRatingDecisions::remove));
    }

    /** A command about the overall rating of a project or a theme. */
    private static <C extends StrategyCommand> CommandType<C, RatedProjects> overall(
            Class<C> commandClass,
            Function<C, @Nullable Ref> project,
            Function<C, @Nullable Ref> theme,
            CommandType.Decide<RatedProjects, C> decide) {
        return new CommandType<>(
                commandClass,
                RatedProjects.class,
                command -> new Scope(command.strategy(), theme.apply(command) == null ? project.apply(command) : null),
                command -> subject(command.strategy(), project.apply(command)),
                decide,
                (rated, command) -> null,
                (rated, command) -> rated.further(command.strategy(), theme.apply(command)));
    }

    private static Tag subject(StrategyCode strategy, @Nullable Ref project) {
        return project == null ? EventTags.charter(strategy) : EventTags.caseOf(project.in(strategy));
    }
}
