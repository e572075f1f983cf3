package org.waymark.command.project;

import java.util.List;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectStatus;

/**
 * The rules about revising, closing and reopening a project. Nothing new is reported on a closed one; what was said on it
 * can still be put right, and its requests for help answered.
 */
final class ProjectLife {

    private static final String REASON_MISSING = "project.reason-missing";

    private ProjectLife() {}

    static Decision revise(Project project, ReviseProject command, DecisionContext context) {
        ProjectDetails before = project.mustBeOpen(command.project().in(command.strategy()));
        context.needsReason(REASON_MISSING, "Enter a reason for revising the project.");
        ProjectDetails after =
                command.changes().appliedTo(ProjectFields.of(before)).details();
        if (after.equals(before)) {
            throw Refusal.at(
                    "changes",
                    Refusal.Kind.RULE,
                    "project.unchanged",
                    "This would change nothing. Change at least one field.");
        }
        newThingsMustBeKnown(project, before, after);
        return Decision.of(
                command.project().value(),
                new ProjectRevised(command.strategy(), command.project().value(), before, after));
    }

    /** What stays as it was agreed is not questioned again: its theme may be retired and a lead gone meanwhile. */
    private static void newThingsMustBeKnown(Project project, ProjectDetails before, ProjectDetails after) {
        if (!after.theme().equals(before.theme())) {
            project.strategy().mustHaveTheme(after.theme());
        }
        List<String> newcomers = after.leads().stream()
                .filter(lead -> !before.leads().contains(lead))
                .toList();
        project.strategy().mustBeMembers("leads", newcomers);
        PlannedStages.mustBeSound(project.strategy(), after.plannedStages(), before.plannedStages());
    }

    static Decision close(Project project, CloseProject command, DecisionContext context) {
        project.mustBeOpen(command.project().in(command.strategy()));
        context.needsReason(REASON_MISSING, "Enter a reason for closing the project.");
        return Decision.of(
                command.project().value(),
                new ProjectClosed(command.strategy(), command.project().value()));
    }

    static Decision reopen(Project project, ReopenProject command, DecisionContext context) {
        ProjectDetails closed = project.mustExist(command.project().in(command.strategy()));
        if (closed.status() != ProjectStatus.CLOSED) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "project.not-closed",
                    "Project " + command.project() + " is not closed. No change is needed.");
        }
        context.needsReason(REASON_MISSING, "Enter a reason for reopening the project.");
        return Decision.of(
                command.project().value(),
                new ProjectReopened(command.strategy(), command.project().value()));
    }
}
