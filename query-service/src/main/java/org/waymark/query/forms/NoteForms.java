package org.waymark.query.forms;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.kinds.CaseDeclaration;

/** Notes on cases of every kind, in a closed strategy too. */
@Component
public final class NoteForms implements CaseForms {

    /** The name of the form; the case file shows it by itself. */
    public static final String NAME = "add-note";

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return true;
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
