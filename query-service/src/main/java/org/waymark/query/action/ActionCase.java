package org.waymark.query.action;

import java.util.Map;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;

/**
 * An action as its case file shows it.
 *
 * @param row    as the action plan shows it
 * @param action all that happened to it
 */
public record ActionCase(ActionPlanView.Row row, ActionHistory action) implements CaseState {

    @Override
    public String template() {
        return "action/case";
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
