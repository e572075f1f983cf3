package org.waymark.command.project;

import java.util.List;
import org.waymark.command.cases.CaseCommand;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.NewCase;
import org.waymark.events.ProjectEvent;

/** The entity and commands of projects. */
public final class ProjectFeature {

    /** What a project is. */
    public static final CaseDefinition KIND = new CaseDefinition("project", "P", ProjectEvent.class, true);

    private ProjectFeature() {}

    /** Its declaration. */
    public static CaseFeature feature() {
        return CaseFeature.of(
                KIND,
                Project.TYPE,
                List.of(
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
                                Project.class,
                                AnswerHelpRequest.class,
                                AnswerHelpRequest::project,
                                ProjectDecisions::answer),
                        CaseCommand.on(Project.class, ReviseProject.class, ReviseProject::project, ProjectLife::revise),
                        CaseCommand.on(Project.class, CloseProject.class, CloseProject::project, ProjectLife::close),
                        CaseCommand.on(
                                Project.class, ReopenProject.class, ReopenProject::project, ProjectLife::reopen)));
    }
}
