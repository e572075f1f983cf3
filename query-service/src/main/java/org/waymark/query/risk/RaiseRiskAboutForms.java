package org.waymark.query.risk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.kinds.CaseDeclaration;

/** A risk is raised from the file of what it threatens. */
@Component
final class RaiseRiskAboutForms implements CaseForms {

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.canBeAtRisk();
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(RaiseRiskForm.form("Raise a linked risk"));
    }
}
