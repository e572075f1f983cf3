package org.waymark.query.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.forms.ThemeChoices;
import org.waymark.query.strategy.Theme;

/** What a strategy is made of: its themes and workstreams. */
@Component
final class ThemeForms implements StrategyForms {

    private static final String REF = "Enter a reference, such as 1 or 1A";
    private static final String TITLE = "Enter a title";

    @Override
    public List<CommandForm> forms() {
        return List.of(add(), revise(), retire(), addWorkstream());
    }

    private static CommandForm add() {
        return SetUpForms.form("add-theme", "Add a theme")
                .at(Addresses.ADD_THEME)
                .button("Add theme")
                .done("Theme {id} added")
                .fields(subject -> List.of(
                        FormField.line("ref", "Reference")
                                .width(Width.OF_5)
                                .hint("Such as 1.")
                                .prefill(subject.strategy().themes().size() + 1)
                                .needed(REF),
                        FormField.line("title", "Title").needed(TITLE),
                        FormField.area("description", "Description (optional)").rows(2),
                        outcomes()));
    }

    private static CommandForm revise() {
        return SetUpForms.form("revise-theme", "Revise the theme")
                .at(Addresses.REVISE_THEME)
                .button("Save the changes")
                .done("Theme {id} revised")
                .caption(subject -> subject.found(Theme.class).ref() + " "
                        + subject.found(Theme.class).title())
                .finds(subject -> subject.strategy().theme(subject.named("theme")))
                .instead(subject -> Optional.ofNullable(
                                subject.found(Theme.class).retired())
                        .map(retired -> "This theme is retired. It cannot be revised."))
                .revises()
                .needsReasonOnceAdopted()
                .fields(ThemeForms::revised)
                .finish((subject, command) ->
                        command.with("ref", subject.found(Theme.class).ref()));
    }

    private static List<FormField> revised(Subject subject) {
        Theme theme = subject.found(Theme.class);
        return List.of(
                FormField.line("title", "Title").prefill(theme.title()).needed(TITLE),
                FormField.area("description", "Description (optional)").prefill(theme.description()),
                outcomes().prefill(theme.outcomes()));
    }

    private static FormField outcomes() {
        return FormField.lines("outcomes", "Desired outcomes (optional)").hint("One on each line.");
    }

    private static CommandForm retire() {
        return SetUpForms.form("retire-theme", "Retire a theme")
                .button("Retire the theme")
                .done("Theme {id} retired")
                .irreversible("The theme cannot be used again")
                .needsReason()
                .when(subject -> !subject.strategy().themesInUse().isEmpty())
                .fields(subject -> List.of(FormField.choice("ref", "Theme", ThemeChoices.inUse(subject.strategy()))
                        .hint("Nothing can be added to a retired theme. What it contains does not change.")
                        .needed("Choose a theme")));
    }

    private static CommandForm addWorkstream() {
        return SetUpForms.form("add-workstream", "Add a workstream")
                .at(Addresses.ADD_WORKSTREAM)
                .button("Add workstream")
                .done("Workstream {id} added")
                .when(subject -> !subject.strategy().themesInUse().isEmpty())
                .fields(subject -> List.of(
                        FormField.choice("theme", "Theme", ThemeChoices.inUse(subject.strategy()))
                                .needed("Choose a theme"),
                        FormField.line("ref", "Reference")
                                .width(Width.OF_5)
                                .hint("Such as 1A.")
                                .needed(REF),
                        FormField.line("title", "Title").needed(TITLE)));
    }
}
