package org.waymark.query.forms;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;

/** Notes on cases of every kind, in a closed strategy too. */
@Component
public final class NoteForms implements CaseForms {

    /** The name of the form; the case file shows it by itself. */
    public static final String NAME = "add-note";

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.allOf(CaseKind.class);
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.about("item", NAME, NAME, "Add a note")
                .at(Addresses.ADD_NOTE)
                .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD)
                .allowedWhenClosed()
                .unlisted()
                .withoutDecision()
                .button("Add note")
                .done("Note added")
                .fields(subject -> List.of(FormField.area("text", "Note").needed("Enter a note"))));
    }
}
