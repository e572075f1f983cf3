package org.waymark.query.project;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CaseLinks;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;

/** Enters a project: a new row of the grid. */
@Component
final class RegisterProjectForms implements StrategyForms {

    @Override
    public List<CommandForm> forms() {
        return List.of(form("Register a project").at(Addresses.REGISTER_PROJECT).in("progress-grid"));
    }

    /** The form; about a case, it begins with the link to it. */
    static CommandForm form(String title) {
        return CommandForm.of("register-project", "register-project", title)
                .allowedTo(Role.COORDINATOR)
                .button("Register the project")
                .done("Project {id} registered")
                .when(RegisterProjectForms::hasThemes)
                .instead(subject -> hasThemes(subject)
                        ? Optional.empty()
                        : Optional.of("Add a theme first; a project belongs to a theme."))
                .fields(RegisterProjectForms::fields)
                .leadsTo((subject, id) -> id.isEmpty() || subject.about() == null ? "/progress-grid" : "/cases/" + id);
    }

    private static boolean hasThemes(Subject subject) {
        return !subject.strategy().themesInUse().isEmpty();
    }

    private static List<FormField> fields(Subject subject) {
        return List.of(
                FormField.line("title", "Title").needed("Enter a title"),
                FormField.choice("theme", "Theme", ThemeChoices.inUse(subject.strategy()))
                        .needed("Choose a theme"),
                Members.offered(
                        FormField.lines("leads", "Leads (optional)")
                                .each(LineFormat.SHORT)
                                .rows(2)
                                .hint("Names of the people who report on it, one on each line. "
                                        + Members.NOBODY_LEADS),
                        subject),
                CaseLinks.field(subject),
                FormField.line("ref", "Reference (optional)")
                        .width(Width.OF_10)
                        .hint("Such as P7. If empty, the next free one is used."));
    }
}
