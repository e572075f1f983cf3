package org.waymark.query.project;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.kinds.CaseDeclaration;

/** A project is registered from the file of what it comes from. */
@Component
final class RegisterProjectAboutForms implements CaseForms {

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.leadsToWork();
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(RegisterProjectForms.form("Register a linked project"));
    }
}
