package org.waymark.query.settings;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.strategy.Framework;

/** What an outside plan consists of. */
@Component
final class FrameworkForms implements StrategyForms {

    private static final String INTRODUCTION =
            "A plan outside this strategy, such as a children’s plan with its outcomes or an inspection"
                    + " action plan. If the reference exists already, these items replace its items; links to them stay.";

    @Override
    public List<CommandForm> forms() {
        return List.of(SetUpForms.form("define-reference-framework", "Define a reference framework")
                .at(Addresses.DEFINE_FRAMEWORK, "framework")
                .button("Define the framework")
                .done("Framework {id} defined")
                .takesReason()
                .fields(FrameworkForms::fields)
                .changesSomething()
                .leadsTo((subject, id) -> id.isEmpty() ? SetUpForms.PAGE : "/cross-reference"));
    }

    /** Those of a framework that is to be defined anew begin with what it has. */
    private static List<FormField> fields(Subject subject) {
        Framework known =
                subject.strategy().framework(subject.named("framework")).orElse(null);
        return List.of(
                FormField.note(INTRODUCTION),
                FormField.line("ref", "Reference")
                        .width(Width.OF_10)
                        .hint("Short, such as ILACS.")
                        .prefill(known == null ? null : known.ref())
                        .needed("Enter a reference, such as ILACS"),
                FormField.line("title", "Title")
                        .prefill(known == null ? null : known.title())
                        .needed("Enter a title"),
                FormField.lines("items", "Items")
                        .each(FrameworkLines.FORMAT)
                        .rows(12)
                        .hint(
                                "All of them, one on each line: the code, two spaces, the title. Two columns copied from a"
                                        + " spreadsheet can be pasted as they are.")
                        .prefill(known == null ? null : FrameworkLines.of(known.items()))
                        .needed("Enter at least one item"));
    }
}
