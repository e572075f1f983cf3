package org.waymark.query.action;

import org.waymark.query.cases.CaseState;

/**
 * An action as its case file shows it.
 *
 * @param row    as the action plan shows it
 * @param action all of it
 */
public record ActionCase(ActionPlanView.Row row, ActionView action) implements CaseState {

    @Override
    public String template() {
        return "action/case-state";
    }
}
