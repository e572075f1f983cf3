package org.waymark.query.indicator;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.IndicatorRule;
import org.waymark.events.Role;
import org.waymark.query.forms.CaseLinks;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;

/** Adds an indicator. */
@Component
final class AddIndicatorForms implements StrategyForms {

    static final String ADD = "add-indicator";

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.of(ADD, ADD, "Add an indicator")
                .button("Add the indicator")
                .done("Indicator {id} added")
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .in(IndicatorCases.TAB)
                .fields(AddIndicatorForms::fields)
                .finish((subject, command) -> IndicatorFields.placed(subject.strategy(), command))
                .leadsTo((subject, id) -> id.isEmpty() ? "/" + IndicatorCases.TAB : IndicatorForms.page(id))
                .cancelsTo(subject -> "/" + IndicatorCases.TAB));
    }

    private static List<FormField> fields(Subject subject) {
        List<FormField> fields = new ArrayList<>(IndicatorFields.definition(subject, null));
        fields.add(FormField.heading("How it is rated"));
        fields.add(FormField.note(
                "Green where the target of its period is met, Red where it is missed by more than this."));
        fields.addAll(IndicatorFields.rule("rule.", IndicatorRule.DEFAULT));
        fields.add(CaseLinks.field(subject));
        fields.add(FormField.line("ref", "Reference (optional)")
                .width(Width.OF_10)
                .hint("Such as I7. If empty, the next free one is used."));
        return fields;
    }
}
