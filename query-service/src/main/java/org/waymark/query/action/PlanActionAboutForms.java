package org.waymark.query.action;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.kinds.CaseDeclaration;

/** An action is planned from the file of what it comes from. */
@Component
final class PlanActionAboutForms implements CaseForms {

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.leadsToWork();
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(PlanActionForms.form("Plan a linked action"));
    }
}
