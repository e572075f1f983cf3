package org.waymark.query.risk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;

/** A risk is raised from the file of what it threatens. */
@Component
final class RaiseRiskAboutForms implements CaseForms {

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.PROJECT, CaseKind.ACTION);
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(RaiseRiskForm.form("Raise a linked risk"));
    }
}
