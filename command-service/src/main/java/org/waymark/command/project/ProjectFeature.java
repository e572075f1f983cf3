package org.waymark.command.project;

import java.util.List;
import java.util.function.Function;
import org.waymark.command.strategy.NewCase;
import org.waymark.command.system.CommandType;
import org.waymark.command.system.Feature;
import org.waymark.command.system.StrategyCommand;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;

/** The entity and commands of projects. */
public final class ProjectFeature {

    private ProjectFeature() {}

    /** For the registry. */
    public static Feature feature() {
        return new Feature(
                List.of(Project.TYPE),
                List.of(
                        NewCase.opening(RegisterProject.class, RegisterProject::ref, ProjectDecisions::register),
                        type(ReportStageProgress.class, ReportStageProgress::project, ProjectDecisions::report),
                        type(CorrectStageProgress.class, CorrectStageProgress::project, ProjectDecisions::correct),
                        type(AnswerHelpRequest.class, AnswerHelpRequest::project, ProjectDecisions::answer)));
    }

    private static <C extends StrategyCommand> CommandType<C, Project> type(
            Class<C> command, Function<C, String> ref, CommandType.Decide<Project, C> decide) {
        Function<C, CaseId> id = asked -> new CaseId(asked.strategy(), ref.apply(asked));
        return new CommandType<>(command, Project.class, id::apply, asked -> EventTags.caseOf(id.apply(asked)), decide);
    }
}
