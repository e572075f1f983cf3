package org.waymark.query.project;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.web.Option;

/** What the coordinator can do with a project beside reporting on it. */
@Component
final class ProjectForms implements CaseForms {

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.PROJECT;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about("revise", "revise-project", "Revise the project")
                        .button("Save the changes")
                        .carriesOutDecisions()
                        .done("Project revised")
                        .revises()
                        .when(ProjectForms::open)
                        .fields(ProjectForms::revised),
                about("plan-stages", "revise-project", "Plan the stages")
                        .button("Save the dates")
                        .carriesOutDecisions()
                        .done("Planned dates saved")
                        .revises()
                        .when(ProjectForms::open)
                        .fields(PlannedStageFields::of),
                about("close", "close-project", "Close the project")
                        .warns()
                        .done("Project closed")
                        .when(ProjectForms::open),
                about("reopen", "reopen-project", "Reopen the project")
                        .done("Project reopened")
                        .when(subject -> !open(subject)));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("project", name, command, title).needsReason().allowedTo(Role.COORDINATOR);
    }

    private static boolean open(Subject subject) {
        return subject.is(CurrentProject.class, file -> file.project().closed() == null);
    }

    private static List<FormField> revised(Subject subject) {
        ProjectView project = subject.state(CurrentProject.class).project();
        return List.of(
                FormField.line("title", "Title").needed("Enter a title").prefill(project.title()),
                FormField.choice("theme", "Theme", ThemeChoices.inUseOr(subject.strategy(), project.theme()))
                        .prefill(project.theme()),
                Members.offered(
                                FormField.lines("leads", "Leads (optional)")
                                        .each(LineFormat.SHORT)
                                        .hint("Names, one on each line. " + Members.NOBODY_LEADS),
                                subject)
                        .prefill(project.leads()),
                FormField.radios(
                                "status",
                                "Status",
                                Stream.of(ProjectStatus.ACTIVE, ProjectStatus.ON_HOLD)
                                        .map(status -> Option.of(status.name(), status.title()))
                                        .toList())
                        .prefill(project.status().name()));
    }
}
